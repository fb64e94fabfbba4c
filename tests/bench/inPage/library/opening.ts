import { openDatabase } from '../../../../utils/storage/openDatabase';
import { firstScreen } from '../../../../utils/storage/queries/firstScreen';
import { prepareSearch } from '../../../../utils/storage/queries/prepareSearch';
import { queryArticles } from '../../../../utils/storage/queries/queryArticles';
import { timed } from '../timing';
import { openRaw } from './openRaw';
import { showHits } from './showHits';
import { NAME, SCREEN } from './sizes';

/** In a page just opened: until the first screen of rows is there. */
export async function firstRows() {
  const db = openDatabase(NAME);
  return timed(() => firstScreen(db));
}

/** In a page just opened: until the whole list is there, with its counts. */
export async function wholeList() {
  const db = openDatabase(NAME);
  return timed(async () => (await queryArticles(db)).facets());
}

/** In a page just opened: as the floor, but through Dexie; the rest of `firstRows` is what the list itself costs. */
export async function opened() {
  const db = openDatabase(NAME);
  return timed(() => db.articles.orderBy('createdAt').reverse().limit(SCREEN).toArray());
}

/** In a page just opened: the newest articles straight from IndexedDB, with nothing on top. */
export async function floor() {
  return timed(async () => {
    const raw = await openRaw();
    const index = raw.transaction('articles').objectStore('articles').index('createdAt');
    await new Promise<void>((resolve, reject) => {
      const request = index.openCursor(null, 'prev');
      let left = SCREEN;
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        left -= 1;
        if (left > 0 && request.result) request.result.continue();
        else resolve();
      };
    });
  });
}

/** In a page just opened: until the first hits are there with their snippets. */
export async function firstSearch() {
  const db = openDatabase(NAME);
  return timed(() => showHits(db, 'kabe lo'));
}

/** As `firstSearch`, after the field was entered, as it is before anything is typed. */
export async function firstPreparedSearch() {
  const db = openDatabase(NAME);
  await prepareSearch(db);
  return timed(() => showHits(db, 'kabe lo'));
}

import { type KantlijnDatabase, openDatabase } from '../../../../utils/storage/openDatabase';
import { updateIndex } from '../../../../utils/storage/search/updateIndex';
import { MadeUpLibrary } from '../madeUpLibrary';
import { spreadOf, timed } from '../timing';
import { diskUsed, heapUsed } from './room';
import { NAME } from './sizes';

/** Writes the records, as an import would. */
export async function writeRecords(articles: number, seed: number) {
  const library = new MadeUpLibrary(seed);
  const db = openDatabase(NAME);
  const before = await diskUsed();
  let ms = 0;
  for (const rows of library.batches(articles)) {
    ms += await timed(async () => {
      await db.articles.bulkAdd(rows.map(({ article }) => article));
      await db.snapshots.bulkAdd(rows.map(({ snapshot }) => snapshot));
      await db.highlights.bulkAdd(rows.flatMap(({ highlights }) => highlights));
    });
  }
  return { ms, bytes: (await diskUsed()) - before };
}

/** Writes the index, as the background does behind an import. */
export async function buildIndex() {
  const db = openDatabase(NAME);
  const before = await diskUsed();
  let most = heapUsed();
  const ms = await timed(async () => {
    while ((await updateIndex(db)) > 0) most = most && Math.max(most, heapUsed() ?? 0);
  });
  return { ms, bytes: (await diskUsed()) - before, rows: await db.postings.count(), heap: most };
}

/** Saves articles one by one, and brings the index in line after each. */
export async function additions(count: number, seed: number) {
  const db = openDatabase(NAME);
  const library = new MadeUpLibrary(seed + 1);
  await indexAll(db);
  const articles = await db.articles.count();
  const [act, words] = [[] as number[], [] as number[]];
  for (let at = 0; at < count; at += 1) {
    const { article, snapshot, highlights } = library.article(articles + at);
    act.push(
      await timed(() =>
        db.transaction('rw', [db.articles, db.snapshots, db.highlights], async () => {
          await db.articles.add(article);
          await db.snapshots.add(snapshot);
          await db.highlights.bulkAdd(highlights.slice(0, 1));
        }),
      ),
    );
    words.push(await timed(() => indexAll(db)));
  }
  return { act: spreadOf(act), index: spreadOf(words) };
}

async function indexAll(db: KantlijnDatabase): Promise<void> {
  while ((await updateIndex(db)) > 0);
}

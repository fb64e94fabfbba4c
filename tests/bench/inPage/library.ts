import { Dexie, type Table } from 'dexie';
import type { ArticleId } from '../../../utils/model/ids';
import type { ListRequest } from '../../../utils/model/listing';
import { parseQuery } from '../../../utils/model/query/parseQuery';
import { type KantlijnDatabase, openDatabase } from '../../../utils/storage/openDatabase';
import { articleRows } from '../../../utils/storage/queries/articleRows';
import { firstScreen } from '../../../utils/storage/queries/firstScreen';
import { prepareSearch } from '../../../utils/storage/queries/prepareSearch';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { snippetsOf } from '../../../utils/storage/queries/snippetsOf';
import { updateIndex } from '../../../utils/storage/search/updateIndex';
import { MadeUpLibrary } from './madeUpLibrary';
import { spread, spreadOf, timed } from './timing';

const NAME = 'bench';
const SCREEN = 30;
const BATCH = 250;
/** Questions before those that are measured. */
const WARM = 5;

/** The alternative: each article with its words, in an index that Dexie keeps. */
interface Words {
  readonly id: ArticleId;
  readonly words: readonly string[];
}
type Alternative = Dexie & { articles: Table<Words, ArticleId> };

function openAlternative(): Alternative {
  const db = new Dexie('alternative', { cache: 'disabled' }) as Alternative;
  db.version(1).stores({ articles: 'id, *words' });
  return db;
}

const heap = () =>
  (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ??
  null;
const disk = async () => (await navigator.storage.estimate()).usage ?? 0;

/** Writes the records, as an import would. */
export async function writeRecords(articles: number, seed: number) {
  const library = new MadeUpLibrary(seed);
  const db = openDatabase(NAME);
  const before = await disk();
  let ms = 0;
  for (let at = 0; at < articles; at += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, articles - at) }, (_, more) =>
      library.article(at + more),
    );
    ms += await timed(async () => {
      await db.articles.bulkAdd(rows.map(({ article }) => article));
      await db.snapshots.bulkAdd(rows.map(({ snapshot }) => snapshot));
      await db.highlights.bulkAdd(rows.flatMap(({ highlights }) => highlights));
    });
  }
  return { ms, bytes: (await disk()) - before };
}

/** Writes the index, as the background does behind an import. */
export async function buildIndex() {
  const db = openDatabase(NAME);
  const before = await disk();
  let most = heap();
  const ms = await timed(async () => {
    while ((await updateIndex(db)) > 0) most = most && Math.max(most, heap() ?? 0);
  });
  return { ms, bytes: (await disk()) - before, rows: await db.postings.count(), heap: most };
}

export async function buildAlternative(articles: number, seed: number) {
  const library = new MadeUpLibrary(seed);
  const db = openAlternative();
  const before = await disk();
  let ms = 0;
  for (let at = 0; at < articles; at += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, articles - at) }, (_, more) => {
      const { article, snapshot, highlights } = library.article(at + more);
      const texts = [
        article.title,
        snapshot.text,
        ...highlights.flatMap(({ quote, note }) => [quote, note]),
      ];
      return { id: article.id, words: [...new Set(texts.join(' ').split(/\s+/))] };
    });
    ms += await timed(() => db.articles.bulkAdd(rows));
  }
  return { ms, bytes: (await disk()) - before };
}

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

/** One row of the index straight from IndexedDB, each in a transaction of its own: below this, no search that reads can come. */
export async function lookUps(count: number) {
  const raw = await openRaw();
  const rows = () => raw.transaction('postings').objectStore('postings');
  const keys = await resultOf(rows().getAllKeys());
  for (let at = 0; at < WARM; at += 1) await resultOf(rows().get(keys[at] ?? 0));
  return spread(count, (at) => {
    const key = keys[Math.floor((keys.length * ((at * 7) % count)) / count)] ?? 0;
    return resultOf(rows().get(key));
  });
}

function openRaw(): Promise<IDBDatabase> {
  return resultOf(indexedDB.open(NAME));
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}

/** In a page just opened: until the first hits are there with their snippets. */
export async function firstSearch() {
  const db = openDatabase(NAME);
  return timed(() => show(db, 'kabe lo'));
}

/** As `firstSearch`, after the field was entered, as it is before anything is typed. */
export async function firstPreparedSearch() {
  const db = openDatabase(NAME);
  await prepareSearch(db);
  return timed(() => show(db, 'kabe lo'));
}

async function search(db: KantlijnDatabase, text: string) {
  return (await ask(db, text)).ids;
}

/** As the panel does: the hits, and what it shows of the first of them. The counts for its filters come once these are drawn. */
async function show(db: KantlijnDatabase, text: string) {
  const { ids, query, facets } = await ask(db, text);
  const screen = ids.slice(0, SCREEN);
  await Promise.all([articleRows(db, screen), snippetsOf(db, screen, query)]);
  return facets;
}

async function ask(db: KantlijnDatabase, text: string) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(text);
  return { ...(await queryArticles(db, { query: parsed.query })), query: parsed.query };
}

export async function filters(count: number) {
  const db = openDatabase(NAME);
  const requests: Record<string, ListRequest> = {
    none: {},
    state: { states: ['inbox'] },
    'tag with those below': { tag: 'work' },
    site: { site: 'site7.example' },
    colour: { colour: 'green' },
    'note, favourite, language': { hasNote: true, favourite: true, language: 'nl' },
    'by title': { sort: 'title' },
    'by length': { sort: 'length' },
  };
  const times: Record<string, [number, number]> = {};
  const counted = async (request: ListRequest) => (await queryArticles(db, request)).facets();
  for (let at = 0; at < WARM; at += 1) await counted({});
  for (const [name, request] of Object.entries(requests)) {
    times[name] = await spread(count, () => counted(request));
  }
  const { ids } = await queryArticles(db);
  times['a window of 30 rows'] = await spread(count, (at) => {
    const start = Math.floor((ids.length * ((at * 7) % count)) / count);
    return articleRows(db, ids.slice(start, start + SCREEN));
  });
  return times;
}

/** What is asked, by kind; `seed` other than that of the library. */
function questions(count: number, seed: number) {
  const library = new MadeUpLibrary(seed);
  const texts = Array.from({ length: count }, (_, at) =>
    library.article(at).snapshot.text.split(' '),
  );
  const many = (ask: (at: number) => string[]) => Array.from({ length: count }, (_, at) => ask(at));
  return {
    'common word': many(() => [library.word(1, 100)]),
    'rare word': many(() => [library.word(1_000)]),
    'two words': many(() => [library.word(1, 200), library.word(100, 3_000)]),
    prefix: many(() => [library.word(10).slice(0, 3)]),
    phrase: many((at) => texts[at]?.slice(10, 12) ?? []),
  };
}

export async function searches(count: number, seed: number) {
  const db = openDatabase(NAME);
  const times: Record<string, [number, number]> = {};
  const before = heap();
  // What the first one of a page costs is `firstSearch`; these are those that follow.
  for (let at = 0; at < WARM; at += 1) await search(db, 'kabe lo');
  for (const [kind, asked] of Object.entries(questions(count, seed))) {
    times[kind] = await spread(count, (at) => {
      const words = asked[at] ?? [];
      const whole =
        kind === 'prefix' ? words.join(' ') : words.map((word) => `"${word}"`).join(' ');
      return search(db, kind === 'phrase' ? `"${words.join(' ')}"` : whole);
    });
  }
  const after = heap();
  return { times, heap: before === null || after === null ? null : after - before };
}

export async function alternativeSearches(count: number, seed: number) {
  const db = openAlternative();
  const times: Record<string, [number, number]> = {};
  for (const [kind, asked] of Object.entries(questions(count, seed))) {
    // It holds no places: a phrase would need all texts with its words read.
    if (kind === 'phrase') continue;
    times[kind] = await spread(count, async (at) => {
      const sets = (asked[at] ?? []).map(async (word) => {
        const rows = db.articles.where('words');
        const hits = kind === 'prefix' ? rows.startsWith(word).distinct() : rows.equals(word);
        return new Set(await hits.primaryKeys());
      });
      const [first, ...others] = await Promise.all(sets);
      return [...(first ?? [])].filter((id) => others.every((other) => other.has(id)));
    });
  }
  return times;
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

/** Types queries letter by letter and scrolls through their hits; the longest task and how many were over 50 ms. */
export async function typing(seed: number) {
  const db = openDatabase(NAME);
  const tasks: number[] = [];
  const canTell = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const watch = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  const library = new MadeUpLibrary(seed);
  // The library itself is such a task.
  await new Promise((resolve) => setTimeout(resolve));
  if (canTell) watch.observe({ type: 'longtask' });
  for (let round = 0; round < 10; round += 1) {
    const text = `${library.word(1, 500)} ${library.word(1, 500)}`;
    for (let end = 1; end <= text.length; end += 1) {
      const count = await show(db, text.slice(0, end));
      await new Promise((resolve) => setTimeout(resolve));
      count();
    }
    const ids = await search(db, text);
    for (let at = 0; at < Math.min(ids.length, 300); at += SCREEN) {
      await articleRows(db, ids.slice(at, at + SCREEN));
    }
  }
  watch.disconnect();
  return canTell ? { over: tasks.length, longest: Math.max(0, ...tasks) } : null;
}

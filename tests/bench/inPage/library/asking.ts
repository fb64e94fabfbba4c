import type { ListRequest } from '../../../../utils/model/listing';
import { openDatabase } from '../../../../utils/storage/openDatabase';
import { articleRows } from '../../../../utils/storage/queries/articleRows';
import { queryArticles } from '../../../../utils/storage/queries/queryArticles';
import { MadeUpLibrary } from '../madeUpLibrary';
import { spread } from '../timing';
import { openRaw, resultOf } from './openRaw';
import { questions } from './questions';
import { heapUsed } from './room';
import { search, showHits } from './showHits';
import { NAME, SCREEN, WARM } from './sizes';

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

export async function searches(count: number, seed: number) {
  const db = openDatabase(NAME);
  const times: Record<string, [number, number]> = {};
  const before = heapUsed();
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
  const after = heapUsed();
  return { times, heap: before === null || after === null ? null : after - before };
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
      const count = await showHits(db, text.slice(0, end));
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

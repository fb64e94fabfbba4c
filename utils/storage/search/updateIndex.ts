import type { Article } from '../../model/records';
import type { Indexed, Place, Stale } from '../derived';
import type { KantlijnDatabase } from '../openDatabase';
import { queueStamp } from '../shelf/stamps';
import { type Directory, directoryRows, readDirectory, type Segment } from './directory';
import { noteLookalikes } from './lookalikes';
import { mergeSegments } from './mergeSegments';
import { SegmentDraft } from './SegmentDraft';
import { SegmentWriter } from './SegmentWriter';
import { signatureOf } from './signature';
import type { Texts } from './wordsOf';

/** Articles of one segment, and how long their texts are together (UTF-16 units): what is gathered in memory stays small. */
const MOST = 512;
const LONGEST = 4_000_000;
/** Articles read at a time. */
const AT_ONCE = 32;

/**
 * Takes articles from the queue, writes a segment of their words, and merges segments where there are many. Answers how
 * many are left. What changes while it works stays in the queue. Throws `DamagedIndex`.
 */
export async function updateIndex(db: KantlijnDatabase): Promise<number> {
  const queued = await db.stale.limit(MOST).toArray();
  if (queued.length === 0) return 0;
  const { draft, known, done } = await gather(db, queued);
  const writer = new SegmentWriter(db);
  for (const term of draft.terms())
    if (writer.add(term, draft.listOf(term).data)) await writer.flush();
  const segment = await writer.finish();
  await db.transaction(
    'rw',
    [db.stale, db.postings, db.indexed, db.lookalikes, db.meta],
    async () => commit(db, segment, known, done),
  );
  await mergeSegments(db);
  return db.stale.count();
}

/** `known` are those of `done` that are still there. */
interface Gathered {
  readonly draft: SegmentDraft;
  readonly known: Indexed[];
  readonly done: readonly Stale[];
}

async function gather(db: KantlijnDatabase, queued: readonly Stale[]): Promise<Gathered> {
  const numbered = await inOrder(db, queued);
  const draft = new SegmentDraft();
  const known: Indexed[] = [];
  let [length, at] = [0, 0];
  for (; at < numbered.length && length < LONGEST; at += AT_ONCE) {
    for (const texts of await read(db, numbered.slice(at, at + AT_ONCE))) {
      const { article, number, text } = texts;
      draft.add(number, texts);
      length += text?.length ?? 0;
      known.push({ id: article.id, number, bands: signatureOf(text ?? '') });
    }
  }
  const later = new Set(numbered.slice(at).map(({ id }) => id));
  return { draft, known, done: queued.filter(({ id }) => !later.has(id)) };
}

/** Those that have a number, by it. */
async function inOrder(db: KantlijnDatabase, queued: readonly Stale[]): Promise<Place[]> {
  const places = await db.places.bulkGet(queued.map(({ id }) => id));
  return places.filter((place) => place !== undefined).sort((a, b) => a.number - b.number);
}

interface Read extends Texts {
  readonly article: Article;
  readonly number: number;
}

async function read(db: KantlijnDatabase, places: readonly Place[]): Promise<Read[]> {
  const ids = places.map(({ id }) => id);
  return db.transaction('r', [db.articles, db.highlights, db.snapshots], async () => {
    const [articles, snapshots, passages] = await Promise.all([
      db.articles.bulkGet(ids),
      db.snapshots.bulkGet(ids),
      Promise.all(ids.map((id) => db.highlights.where({ articleId: id }).toArray())),
    ]);
    return places.flatMap(({ number }, at): Read[] => {
      const article = articles[at];
      const text = snapshots[at]?.text ?? null;
      return article ? [{ article, number, passages: passages[at] ?? [], text }] : [];
    });
  });
}

/** Puts the segment into the directory, for those articles that are still as they were read. */
async function commit(
  db: KantlijnDatabase,
  segment: Segment,
  known: readonly Indexed[],
  done: readonly Stale[],
): Promise<void> {
  const now = await db.stale.bulkGet(done.map(({ id }) => id));
  const ids = done.filter(({ stamp }, at) => now[at]?.stamp === stamp).map(({ id }) => id);
  const settled = new Set(ids);
  const kept = known.filter(({ id }) => settled.has(id));
  const there = new Set(kept.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  const before = await db.indexed.bulkGet(gone);
  const { segments, owners } = await readDirectory(db.meta);
  const size = Math.max(owners.length, 1 + Math.max(-1, ...kept.map(({ number }) => number)));
  const value = {
    segments: segment.firsts.length > 0 ? [...segments, segment] : segments,
    owners: new Uint32Array(size),
  } satisfies Directory;
  value.owners.set(owners);
  for (const { number } of kept) value.owners[number] = segment.id;
  for (const row of before) if (row) value.owners[row.number] = 0;
  await db.meta.bulkPut([...directoryRows(value), queueStamp()]);
  await noteLookalikes(db, gone, kept);
  await db.indexed.bulkDelete(gone);
  await db.indexed.bulkPut(kept);
  await db.stale.bulkDelete(ids);
}

import type { KantlijnDatabase } from '../openDatabase';
import { ByteWriter } from './bytes';
import { type Directory, directoryRows, readDirectory, type Segment } from './directory';
import { type Entry, eachEntry, wholeRow } from './postingRows';
import { eachBody, writePosting } from './postings';
import { SegmentWriter } from './SegmentWriter';

/** So many segments of about the same size become one: each article is written anew but log₈ of their number times. */
const FAN = 8;
/** Rows read at a time, of each segment. */
const AHEAD = 4;

/**
 * Merges segments until there are few of each size, as Lucene's log merge policy does; what is out of date in them stays
 * behind. Throws `DamagedIndex`.
 */
export async function mergeSegments(db: KantlijnDatabase): Promise<void> {
  for (;;) {
    const directory = await readDirectory(db.meta);
    const due = dueIn(directory);
    if (due.length === 0) return;
    const merged = await merge(db, due, directory.owners);
    await db.transaction('rw', [db.postings, db.meta], () => replace(db, due, merged));
  }
}

/** The smallest segments that there are too many of, or one that nothing is left of. */
function dueIn({ segments, owners }: Directory): readonly Segment[] {
  const left = new Map(segments.map(({ id }) => [id, 0]));
  for (const id of owners) if (id) left.set(id, (left.get(id) ?? 0) + 1);
  const tiers = new Map<number, Segment[]>();
  for (const segment of segments) {
    const count = left.get(segment.id) ?? 0;
    if (count === 0) return [segment];
    const tier = Math.floor(Math.log(count) / Math.log(FAN) + 1e-9);
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  const full = [...tiers].filter(([, own]) => own.length >= FAN).sort(([a], [b]) => a - b);
  return full[0]?.[1] ?? [];
}

async function merge(
  db: KantlijnDatabase,
  sources: readonly Segment[],
  owners: Uint32Array,
): Promise<Segment> {
  const writer = new SegmentWriter(db);
  const heads = sources.map((segment) => new Head(db, segment));
  await Promise.all(heads.map((head) => head.fill()));
  const list = new ByteWriter(1024);
  for (;;) {
    const term = lowest(heads);
    if (term === null) return writer.finish();
    const live: Live[] = [];
    for (const head of heads) {
      const entry = head.take(term);
      if (entry) gather(live, entry, owners, head.id);
    }
    for (const head of heads) if (head.isEmpty) await head.fill();
    if (live.length === 0) continue;
    list.clear();
    let before = -1;
    for (const { number, body } of live.sort((a, b) => a.number - b.number)) {
      writePosting(list, before, number, body);
      before = number;
    }
    if (writer.add(term, list.view())) await writer.flush();
  }
}

interface Live {
  readonly number: number;
  readonly body: Uint8Array;
}

function gather(into: Live[], entry: Entry, owners: Uint32Array, id: number): void {
  eachBody(entry, (number, start, end) => {
    if (owners[number] === id) into.push({ number, body: entry.data.subarray(start, end) });
  });
}

function lowest(heads: readonly Head[]): string | null {
  let least: string | null = null;
  for (const { term } of heads) {
    if (term !== null && (least === null || term < least)) least = term;
  }
  return least;
}

/** Where a merge stands in a segment. */
class Head {
  readonly id: number;
  readonly #db: KantlijnDatabase;
  readonly #firsts: readonly string[];
  #row = 0;
  #entries: Entry[] = [];
  #at = 0;

  constructor(db: KantlijnDatabase, { id, firsts }: Segment) {
    this.#db = db;
    this.id = id;
    this.#firsts = firsts;
  }

  /** The next word; null at the end, and where more must be read. */
  get term(): string | null {
    return this.#entries[this.#at]?.term ?? null;
  }

  /** Whether more must be read. */
  get isEmpty(): boolean {
    return this.#at === this.#entries.length && this.#row < this.#firsts.length;
  }

  take(term: string): Entry | null {
    const entry = this.#entries[this.#at];
    if (entry?.term !== term) return null;
    this.#at += 1;
    return entry;
  }

  async fill(): Promise<void> {
    const next = this.#firsts.slice(this.#row, this.#row + AHEAD);
    if (next.length === 0) return;
    this.#row += next.length;
    this.#entries = [];
    this.#at = 0;
    const rows = await this.#db.postings.bulkGet(next.map((first) => [first, this.id]));
    for (const row of rows) eachEntry(wholeRow(row), (entry) => this.#entries.push(entry) > 0);
  }
}

/** What became another segment's meanwhile stays that one's. */
async function replace(
  db: KantlijnDatabase,
  sources: readonly Segment[],
  merged: Segment,
): Promise<void> {
  const { segments, owners } = await readDirectory(db.meta);
  const old = new Set(sources.map(({ id }) => id));
  const isHere = sources.every(({ id }) => segments.some((own) => own.id === id));
  // The index was made anew meanwhile: what was merged belongs to no index any more.
  const gone = isHere ? sources : [merged];
  await db.postings.bulkDelete(
    gone.flatMap(({ id, firsts }) => firsts.map((first): [string, number] => [first, id])),
  );
  if (!isHere) return;
  const added = merged.firsts.length > 0 ? [merged] : [];
  const value: Directory = {
    segments: [...segments.filter(({ id }) => !old.has(id)), ...added],
    owners: owners.map((id) => (old.has(id) ? merged.id : id)),
  };
  await db.meta.bulkPut(directoryRows(value));
}

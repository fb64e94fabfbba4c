import { articleStates } from '../../model/articleState';
import { colours } from '../../model/colour';
import type { ArticleId } from '../../model/ids';
import type { Article, Highlight } from '../../model/records';
import { mergeTags } from '../../model/tag';

/** Articles a chunk. A write rewrites one chunk (some 70 kB when full); a list reads them all. */
export const CHUNK = 1024;
const ID = 36;

/**
 * What lists filter and sort by, of up to 1024 articles side by side: one typed array a column, so that ten thousand
 * articles are ten small reads. An article has one place for life, by its number (see `places`).
 */
export interface ShelfChunk {
  readonly chunk: number;
  /** Ids end to end, 36 characters each; blanks where there is no article. */
  ids: string;
  /** What `host`, `language` and `tags` point into; the first is empty. Tags are joined by commas, which no tag holds. */
  strings: string[];
  readonly savedAt: Float64Array;
  readonly updatedAt: Float64Array;
  readonly words: Uint32Array;
  readonly progress: Float32Array;
  /** See `flag`; bits 0 and 1 number the state. */
  readonly flags: Uint16Array;
  readonly highlights: Uint16Array;
  readonly host: Uint16Array;
  readonly language: Uint16Array;
  readonly tags: Uint16Array;
  readonly passageTags: Uint16Array;
}

/** The bits of `ShelfChunk.flags`: what is the article's own, and what any of its passages has. */
export const flag = {
  state: 3,
  favourite: 1 << 2,
  trash: 1 << 3,
  note: 1 << 4,
  orphaned: 1 << 5,
  /** And the four bits above it, in the order of the pens. */
  colour: 1 << 6,
  present: 1 << 11,
} as const;

const ofPassages = flag.note | flag.orphaned | (((1 << colours.length) - 1) << 6);

/** A chunk in which no article has a place yet; `chunk` is its number. */
export function emptyChunk(chunk: number): ShelfChunk {
  return {
    chunk,
    ids: ' '.repeat(CHUNK * ID),
    strings: [''],
    savedAt: new Float64Array(CHUNK),
    updatedAt: new Float64Array(CHUNK),
    words: new Uint32Array(CHUNK),
    progress: new Float32Array(CHUNK),
    flags: new Uint16Array(CHUNK),
    highlights: new Uint16Array(CHUNK),
    host: new Uint16Array(CHUNK),
    language: new Uint16Array(CHUNK),
    tags: new Uint16Array(CHUNK),
    passageTags: new Uint16Array(CHUNK),
  };
}

/** The article at a place, or null where there is none. */
export function idAt({ ids, flags }: ShelfChunk, slot: number): ArticleId | null {
  if (!((flags[slot] ?? 0) & flag.present)) return null;
  return ids.slice(slot * ID, slot * ID + ID) as ArticleId;
}

/** The place of an article in a chunk; null where it has none in it. */
export function slotOf({ ids }: ShelfChunk, id: ArticleId): number | null {
  const at = ids.indexOf(id);
  return at >= 0 && at % ID === 0 ? at / ID : null;
}

/** Writes what an article says of itself; what its passages say stays. */
export function putArticle(chunk: ShelfChunk, slot: number, article: Article): void {
  chunk.ids = chunk.ids.slice(0, slot * ID) + article.id + chunk.ids.slice(slot * ID + ID);
  chunk.savedAt[slot] = article.createdAt;
  chunk.updatedAt[slot] = article.updatedAt;
  chunk.words[slot] = article.words;
  chunk.progress[slot] = article.progress;
  chunk.flags[slot] =
    ((chunk.flags[slot] ?? 0) & ofPassages) |
    flag.present |
    articleStates.indexOf(article.state) |
    (article.favourite ? flag.favourite : 0) |
    (article.deletedAt === null ? 0 : flag.trash);
  chunk.host[slot] = intern(chunk, article.host.toLowerCase());
  chunk.language[slot] = intern(chunk, (article.language ?? '').toLowerCase());
  chunk.tags[slot] = intern(chunk, mergeTags(article.tags).join(','));
}

/** Writes what an article's passages say; those in the trash are passed over. */
export function putPassages(
  chunk: ShelfChunk,
  slot: number,
  passages: readonly Highlight[],
  isOrphan: (passage: Highlight) => boolean,
): void {
  const live = passages.filter((passage) => passage.deletedAt === null);
  let flags = (chunk.flags[slot] ?? 0) & ~ofPassages;
  for (const passage of live) {
    flags |= flag.colour << colours.indexOf(passage.colour);
    if (passage.note.trim()) flags |= flag.note;
    if (isOrphan(passage)) flags |= flag.orphaned;
  }
  chunk.flags[slot] = flags;
  chunk.highlights[slot] = Math.min(live.length, 0xffff);
  setPassageTags(chunk, slot, mergeTags(...live.map((passage) => passage.tags)));
}

/** Writes the tags of an article's passages, each once. */
export function setPassageTags(chunk: ShelfChunk, slot: number, tags: readonly string[]): void {
  chunk.passageTags[slot] = intern(chunk, tags.toSorted().join(','));
}

/** Takes an article away; its place stays empty for good. */
export function clearSlot(chunk: ShelfChunk, slot: number): void {
  chunk.ids = chunk.ids.slice(0, slot * ID) + ' '.repeat(ID) + chunk.ids.slice(slot * ID + ID);
  for (const column of columnsOf(chunk)) column[slot] = 0;
}

function columnsOf(chunk: ShelfChunk) {
  const { savedAt, updatedAt, words, progress, flags, highlights } = chunk;
  return [savedAt, updatedAt, words, progress, flags, highlights, ...pointersOf(chunk)];
}

function pointersOf({ host, language, tags, passageTags }: ShelfChunk): Uint16Array[] {
  return [host, language, tags, passageTags];
}

/** Of `strings`, far beyond what a full chunk can point at. */
const MANY = 8 * CHUNK;

function intern(chunk: ShelfChunk, text: string): number {
  const known = chunk.strings.indexOf(text);
  if (known >= 0) return known;
  if (chunk.strings.length >= MANY) dropUnused(chunk);
  return chunk.strings.push(text) - 1;
}

/** Leaves out the strings that nothing points at any more. */
function dropUnused(chunk: ShelfChunk): void {
  const kept = [''];
  const moved = new Map<number, number>([[0, 0]]);
  for (const column of pointersOf(chunk)) {
    for (let slot = 0; slot < CHUNK; slot += 1) {
      const old = column[slot] ?? 0;
      if (!moved.has(old)) moved.set(old, kept.push(chunk.strings[old] ?? '') - 1);
      column[slot] = moved.get(old) ?? 0;
    }
  }
  chunk.strings = kept;
}

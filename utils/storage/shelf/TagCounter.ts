import { tagKey } from '../../model/tag';
import { CHUNK, type ShelfChunk } from './ShelfChunk';
import { tagName, tagsOf } from './tagsOf';

/** Tags and those above them, by numbers that stay for the life of the page; spellings of one tag share a `key`. */
interface Level {
  readonly tag: string;
  readonly key: number;
}

const levels: Level[] = [];
const keys = new Map<string, number>();
/** By the number of a tag: the numbers of its levels. */
const levelsOfTag: (readonly number[] | undefined)[] = [];
const levelNumbers = new Map<string, number>();

/** Of each place of a chunk the levels of all its tags, each once, end to end: those of place n from `starts[n]` on. */
interface ChunkLevels {
  readonly starts: Uint32Array;
  readonly levels: Uint32Array;
}

const read = new WeakMap<ShelfChunk, ChunkLevels>();

/** Counts articles by their tags: each tag and each one above it, once an article. */
export class TagCounter {
  /** By key. */
  #counts = new Uint32Array(keys.size);
  /** By key: as the first article that was counted spells it. */
  readonly #spelt = new Map<number, string>();

  /** For a chunk: counts the article at a place. */
  of(chunk: ShelfChunk): (slot: number) => void {
    const { starts, levels: own } = read.get(chunk) ?? levelsIn(chunk);
    const counts = this.#room();
    return (slot) => {
      const end = starts[slot + 1] ?? 0;
      for (let at = starts[slot] ?? 0; at < end; at += 1) {
        const { key, tag } = levels[own[at] ?? 0] ?? nothing;
        const count = counts[key] ?? 0;
        if (count === 0) this.#spelt.set(key, tag);
        counts[key] = count + 1;
      }
    };
  }

  counts(): Map<string, number> {
    return new Map([...this.#spelt].map(([key, tag]) => [tag, this.#counts[key] ?? 0]));
  }

  /** For every tag that was met so far. */
  #room(): Uint32Array {
    if (this.#counts.length < keys.size) {
      const larger = new Uint32Array(keys.size);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    return this.#counts;
  }
}

const nothing: Level = { tag: '', key: 0 };

/** Worked out once a chunk. */
function levelsIn(chunk: ShelfChunk): ChunkLevels {
  const tags = tagsOf(chunk);
  const starts = new Uint32Array(CHUNK + 1);
  const all: number[] = [];
  // By key the place that it was met at last.
  const seen: number[] = [];
  const add = (tag: number, slot: number) => {
    for (const level of levelsOf(tag)) {
      const key = levels[level]?.key ?? 0;
      if (seen[key] === slot) continue;
      seen[key] = slot;
      all.push(level);
    }
  };
  for (let slot = 0; slot < CHUNK; slot += 1) {
    for (const tag of tags(chunk.tags[slot] ?? 0)) add(tag, slot);
    for (const tag of tags(chunk.passageTags[slot] ?? 0)) add(tag, slot);
    starts[slot + 1] = all.length;
  }
  const own = { starts, levels: Uint32Array.from(all) };
  read.set(chunk, own);
  return own;
}

function levelsOf(tag: number): readonly number[] {
  const known = levelsOfTag[tag];
  if (known) return known;
  const parts = tagName(tag).split('/');
  const own = parts.map((_, at) => levelNumber(parts.slice(0, at + 1).join('/')));
  levelsOfTag[tag] = own;
  return own;
}

function levelNumber(tag: string): number {
  const known = levelNumbers.get(tag);
  if (known !== undefined) return known;
  const text = tagKey(tag);
  const key = keys.get(text) ?? keys.size;
  keys.set(text, key);
  levelNumbers.set(tag, levels.length);
  return levels.push({ tag, key }) - 1;
}

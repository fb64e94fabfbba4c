import { tagKey } from '../../model/tag';
import type { ShelfChunk } from './ShelfChunk';
import { tagName, tagsOf } from './tagsOf';

interface Count {
  readonly tag: string;
  count: number;
  /** The article that was counted last. */
  seen: number;
}

/** Counts articles by their tags: each tag and each one above it, once an article. */
export class TagCounter {
  readonly #counts = new Map<string, Count>();
  /** By the number of a tag: its count and those of the tags above it. */
  readonly #levels: (readonly Count[] | undefined)[] = [];
  #article = 0;

  /** For a chunk: counts the article at a place. */
  of(chunk: ShelfChunk): (slot: number) => void {
    const tags = tagsOf(chunk);
    return (slot) => {
      this.#article += 1;
      this.#add(tags(chunk.tags[slot] ?? 0));
      this.#add(tags(chunk.passageTags[slot] ?? 0));
    };
  }

  counts(): Map<string, number> {
    return new Map([...this.#counts.values()].map(({ tag, count }) => [tag, count]));
  }

  #add(tags: readonly number[]): void {
    for (const tag of tags) {
      for (const own of this.#of(tag)) {
        if (own.seen === this.#article) continue;
        own.seen = this.#article;
        own.count += 1;
      }
    }
  }

  #of(tag: number): readonly Count[] {
    const known = this.#levels[tag] ?? this.#levelsOf(tagName(tag));
    this.#levels[tag] = known;
    return known;
  }

  #levelsOf(tag: string): readonly Count[] {
    const parts = tag.split('/');
    return parts.map((_, at) => this.#count(parts.slice(0, at + 1).join('/')));
  }

  #count(tag: string): Count {
    const key = tagKey(tag);
    let own = this.#counts.get(key);
    if (!own) {
      own = { tag, count: 0, seen: 0 };
      this.#counts.set(key, own);
    }
    return own;
  }
}

import { tagKey } from '../../model/tag';

interface Count {
  readonly tag: string;
  count: number;
  /** The article that was counted last. */
  seen: number;
}

/** Counts articles by their tags: each tag and each one above it, once an article. */
export class TagCounter {
  readonly #counts = new Map<string, Count>();
  readonly #levels = new Map<string, readonly Count[]>();
  #article = 0;

  /** For the strings of a chunk: counts an article by which of them are its tags and those of its passages. */
  of(strings: readonly string[]): (tags: number, passageTags: number) => void {
    const read: (readonly Count[])[] = [];
    const countsAt = (at: number) => (read[at] ??= this.#countsOf(strings[at] ?? ''));
    return (tags, passageTags) => {
      this.#article += 1;
      this.#add(countsAt(tags));
      if (passageTags !== tags) this.#add(countsAt(passageTags));
    };
  }

  counts(): Map<string, number> {
    return new Map([...this.#counts.values()].map(({ tag, count }) => [tag, count]));
  }

  #add(counts: readonly Count[]): void {
    for (const own of counts) {
      if (own.seen === this.#article) continue;
      own.seen = this.#article;
      own.count += 1;
    }
  }

  #countsOf(joined: string): readonly Count[] {
    if (!joined) return [];
    return joined.split(',').flatMap((tag) => this.#levelsOf(tag));
  }

  /** The counts of a tag and of those above it. */
  #levelsOf(tag: string): readonly Count[] {
    let levels = this.#levels.get(tag);
    if (!levels) {
      const parts = tag.split('/');
      levels = parts.map((_, at) => this.#count(parts.slice(0, at + 1).join('/')));
      this.#levels.set(tag, levels);
    }
    return levels;
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

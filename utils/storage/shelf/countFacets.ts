import { type Colour, colours } from '../../model/colour';
import type { Facets, FacetValue } from '../../model/listing';
import { type ArticleState, articleStates } from '../../model/records';
import { groups } from './filterGroups';
import { flag, type ShelfChunk } from './ShelfChunk';
import { TagCounter } from './TagCounter';
import { bareHost } from './tests';

/** Counts how many articles each value of each filter would leave, as one pass over the shelf goes by. */
export class FacetCounter {
  readonly #states = new Map<ArticleState, number>();
  readonly #tags = new TagCounter();
  readonly #sites = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  readonly #colours = new Map<Colour, number>();
  readonly #single = { favourite: 0, hasNote: 0, orphaned: 0 };

  /** `failed` tells for each place which filters it did not pass, by their bits; -1 where there is nothing. */
  addChunk(chunk: ShelfChunk, failed: Int16Array): void {
    const hosts = new Map<number, number>();
    const tongues = new Map<number, number>();
    const tags = this.#tags.of(chunk);
    for (let slot = 0; slot < failed.length; slot += 1) {
      const fails = failed[slot] ?? -1;
      if (fails < 0) continue;
      const flags = chunk.flags[slot] ?? 0;
      const only = (bit: number) => (fails & ~bit) === 0;
      if (only(groups.states)) bump(this.#states, articleStates[flags & flag.state] ?? 'inbox');
      if (only(groups.sites)) bump(hosts, chunk.host[slot] ?? 0);
      if (only(groups.languages)) bump(tongues, chunk.language[slot] ?? 0);
      if (only(groups.tags)) tags(slot);
      if (only(groups.colours)) this.#addColours(flags);
      if (flags & flag.favourite && only(groups.favourite)) this.#single.favourite += 1;
      if (flags & flag.note && only(groups.hasNote)) this.#single.hasNote += 1;
      if (flags & flag.orphaned && only(groups.orphaned)) this.#single.orphaned += 1;
    }
    for (const [text, count] of hosts)
      bump(this.#sites, bareHost(chunk.strings[text] ?? ''), count);
    for (const [text, count] of tongues) bump(this.#languages, chunk.strings[text] ?? '', count);
  }

  #addColours(flags: number): void {
    colours.forEach((colour, at) => {
      if (flags & (flag.colour << at)) bump(this.#colours, colour);
    });
  }

  facets(): Facets {
    return {
      ...this.#single,
      states: sorted(this.#states),
      tags: sorted(this.#tags.counts()),
      sites: sorted(this.#sites),
      languages: sorted(this.#languages),
      colours: sorted(this.#colours),
    };
  }
}

function bump<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function sorted<T extends string>(counts: ReadonlyMap<T, number>): FacetValue<T>[] {
  return [...counts]
    .filter(([value]) => value !== '')
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

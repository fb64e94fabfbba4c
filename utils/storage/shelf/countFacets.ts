import { colours } from '../../model/colour';
import type { Facets, FacetValue } from '../../model/listing';
import { articleStates } from '../../model/records';
import { groups } from './filterGroups';
import { flag, type ShelfChunk } from './ShelfChunk';
import { TagCounter } from './TagCounter';
import { bareHost } from './tests';

/** Counts how many articles each value of each filter would leave, as one pass over the shelf goes by. */
export class FacetCounter {
  readonly #states = new Uint32Array(flag.state + 1);
  readonly #tags = new TagCounter();
  readonly #sites = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  readonly #colours = new Uint32Array(colours.length);
  readonly #single = { favourite: 0, hasNote: 0, orphaned: 0 };

  /** `failed` tells for each place which filters it did not pass, by their bits; -1 where there is nothing. */
  addChunk(chunk: ShelfChunk, failed: Int16Array): void {
    const hosts = new Uint32Array(chunk.strings.length);
    const tongues = new Uint32Array(chunk.strings.length);
    const tags = this.#tags.of(chunk);
    for (let slot = 0; slot < failed.length; slot += 1) {
      const fails = failed[slot] ?? -1;
      // What fails a filter without counts is counted nowhere; with -1, for no article, all bits are set.
      if (fails & groups.other) continue;
      const flags = chunk.flags[slot] ?? 0;
      const only = (bit: number) => (fails & ~bit) === 0;
      if (only(groups.states)) bump(this.#states, flags & flag.state);
      if (only(groups.sites)) bump(hosts, chunk.host[slot] ?? 0);
      if (only(groups.languages)) bump(tongues, chunk.language[slot] ?? 0);
      if (only(groups.tags)) tags(slot);
      if (only(groups.colours)) this.#addColours(flags);
      if (flags & flag.favourite && only(groups.favourite)) this.#single.favourite += 1;
      if (flags & flag.note && only(groups.hasNote)) this.#single.hasNote += 1;
      if (flags & flag.orphaned && only(groups.orphaned)) this.#single.orphaned += 1;
    }
    for (const [text, count] of hosts.entries())
      if (count > 0) gather(this.#sites, bareHost(chunk.strings[text] ?? ''), count);
    for (const [text, count] of tongues.entries())
      if (count > 0) gather(this.#languages, chunk.strings[text] ?? '', count);
  }

  #addColours(flags: number): void {
    for (let at = 0; at < colours.length; at += 1)
      if (flags & (flag.colour << at)) bump(this.#colours, at);
  }

  facets(): Facets {
    return {
      ...this.#single,
      states: sorted(named(articleStates, this.#states)),
      tags: sorted(this.#tags.counts()),
      sites: sorted(this.#sites),
      languages: sorted(this.#languages),
      colours: sorted(named(colours, this.#colours)),
    };
  }
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function gather<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The counts by name; those of none are left out. */
function named<T extends string>(names: readonly T[], counts: Uint32Array): Map<T, number> {
  const all = names.map((name, at) => [name, counts[at] ?? 0] as const);
  return new Map(all.filter(([, count]) => count > 0));
}

function sorted<T extends string>(counts: ReadonlyMap<T, number>): FacetValue<T>[] {
  return [...counts]
    .filter(([value]) => value !== '')
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

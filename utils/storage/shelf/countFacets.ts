import { articleStates } from '../../model/articleState';
import { colours } from '../../model/colour';
import type { Facets, FacetValue } from '../../model/listing';
import { groups } from './filterGroups';
import { flag, type ShelfChunk } from './ShelfChunk';
import { TagCounter } from './TagCounter';
import { bareHost } from './tests';

/** Flags of an article are below this. */
const FLAGS = flag.present << 1;

/**
 * How many articles each value of each filter would leave. Of each chunk with what is counted: for each place the filters that
 * it did not pass, by their bits; -1 where there is nothing.
 */
export function countFacets(passed: readonly (readonly [ShelfChunk, Int16Array])[]): Facets {
  const counter = new FacetCounter();
  for (const [chunk, failed] of passed) counter.addChunk(chunk, failed);
  return counter.facets();
}

class FacetCounter {
  /** By all flags of an article together: those that pass every filter, and those that fail but one, by its bit. */
  readonly #passing = new Uint32Array(FLAGS);
  readonly #failing = new Map<number, Uint32Array>();
  readonly #tags = new TagCounter();
  readonly #sites = new Map<string, number>();
  readonly #languages = new Map<string, number>();

  addChunk(chunk: ShelfChunk, failed: Int16Array): void {
    const { flags, host, language, strings } = chunk;
    const hosts = new Uint32Array(strings.length);
    const tongues = new Uint32Array(strings.length);
    const tags = this.#tags.of(chunk);
    for (let slot = 0; slot < failed.length; slot += 1) {
      const fails = failed[slot] ?? -1;
      // What fails two filters, or one without counts, is counted nowhere; with -1, for no article, all bits are set.
      if (fails !== 0 && (fails & (fails - 1) || fails === groups.other)) continue;
      bump(this.#flagsOf(fails), flags[slot] ?? 0);
      if (fails === 0 || fails === groups.sites) bump(hosts, host[slot] ?? 0);
      if (fails === 0 || fails === groups.languages) bump(tongues, language[slot] ?? 0);
      if (fails === 0 || fails === groups.tags) tags(slot);
    }
    for (let text = 0; text < strings.length; text += 1) {
      if (hosts[text]) gather(this.#sites, bareHost(strings[text] ?? ''), hosts[text] ?? 0);
      if (tongues[text]) gather(this.#languages, strings[text] ?? '', tongues[text] ?? 0);
    }
  }

  facets(): Facets {
    const passing = counted(this.#passing);
    const or = (bit: number) => [...passing, ...counted(this.#failing.get(bit))];
    const [ofColours, ofStates] = [or(groups.colours), or(groups.states)];
    return {
      favourite: having(or(groups.favourite), flag.favourite),
      hasNote: having(or(groups.hasNote), flag.note),
      orphaned: having(or(groups.orphaned), flag.orphaned),
      states: sorted(
        named(articleStates, (_, at) => countOf(ofStates, (flags) => (flags & flag.state) === at)),
      ),
      tags: sorted(this.#tags.counts()),
      sites: sorted(this.#sites),
      languages: sorted(this.#languages),
      colours: sorted(named(colours, (_, at) => having(ofColours, flag.colour << at))),
    };
  }

  #flagsOf(fails: number): Uint32Array {
    if (fails === 0) return this.#passing;
    const known = this.#failing.get(fails) ?? new Uint32Array(FLAGS);
    this.#failing.set(fails, known);
    return known;
  }
}

type Counted = readonly [flags: number, count: number];

/** The flags that are there, with how many have them. */
function counted(all: Uint32Array | undefined): Counted[] {
  const found: Counted[] = [];
  all?.forEach((count, flags) => {
    if (count > 0) found.push([flags, count]);
  });
  return found;
}

function having(all: readonly Counted[], bit: number): number {
  return countOf(all, (flags) => (flags & bit) !== 0);
}

function countOf(all: readonly Counted[], test: (flags: number) => boolean): number {
  return all.reduce((sum, [flags, count]) => sum + (test(flags) ? count : 0), 0);
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function gather<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The counts by name; those of none are left out. */
function named<T extends string>(
  names: readonly T[],
  count: (name: T, at: number) => number,
): Map<T, number> {
  const all = names.map((name, at) => [name, count(name, at)] as const);
  return new Map(all.filter(([, count]) => count > 0));
}

function sorted<T extends string>(counts: ReadonlyMap<T, number>): FacetValue<T>[] {
  return [...counts]
    .filter(([value]) => value !== '')
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

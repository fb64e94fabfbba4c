import type { ListRequest } from '../../model/listing';
import type { Query } from '../../model/query/query';
import { flag } from './ShelfChunk';
import {
  type ChunkTest,
  hasColour,
  hasFlag,
  hasTag,
  isFromSite,
  isInLanguage,
  isInState,
  isSavedBefore,
  isSavedFrom,
} from './tests';

/** Filters that have counts of their own, one bit each; `other` has none. */
export const groups = {
  states: 1,
  favourite: 2,
  tags: 4,
  sites: 8,
  languages: 16,
  colours: 32,
  hasNote: 64,
  orphaned: 128,
  other: 256,
} as const;

export interface GroupTest {
  readonly bit: number;
  readonly test: ChunkTest;
}

/** The tests that a request asks for, each with the bit of its filter. The query is not among them. */
export function filterGroups(request: ListRequest): GroupTest[] {
  const { states, favourite, tag, site, language, colour, hasNote, orphaned } = request;
  const { savedFrom, savedBefore, trash = false, query } = request;
  const tests: GroupTest[] = [];
  const add = (bit: number, test: ChunkTest) => tests.push({ bit, test });
  if (states && states.length > 0) add(groups.states, anyOf(states.map(isInState)));
  if (favourite != null) add(groups.favourite, equals(hasFlag(flag.favourite), favourite));
  if (tag) add(groups.tags, hasTag(tag));
  if (site) add(groups.sites, isFromSite(site));
  if (language) add(groups.languages, isInLanguage(language));
  if (colour) add(groups.colours, hasColour(colour));
  if (hasNote != null) add(groups.hasNote, equals(hasFlag(flag.note), hasNote));
  if (orphaned != null) add(groups.orphaned, equals(hasFlag(flag.orphaned), orphaned));
  if (savedFrom != null) add(groups.other, isSavedFrom(savedFrom));
  if (savedBefore != null) add(groups.other, isSavedBefore(savedBefore));
  if (!asksForTrash(query ?? null)) add(groups.other, equals(hasFlag(flag.trash), trash));
  return tests;
}

function equals(test: ChunkTest, wanted: boolean): ChunkTest {
  return (chunk) => {
    const own = test(chunk);
    return (slot) => own(slot) === wanted;
  };
}

function anyOf(tests: readonly ChunkTest[]): ChunkTest {
  return (chunk) => {
    const own = tests.map((test) => test(chunk));
    return (slot) => own.some((test) => test(slot));
  };
}

/** Whether a query says for itself what it wants of the trash. */
function asksForTrash(query: Query | null): boolean {
  if (!query) return false;
  if (query.kind === 'not') return asksForTrash(query.of);
  if (query.kind === 'all' || query.kind === 'any') return query.of.some(asksForTrash);
  return query.kind === 'is' && query.what === 'trash';
}

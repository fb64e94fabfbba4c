import { articleStates } from '../../model/articleState';
import { type Colour, colours } from '../../model/colour';
import type { Leaf } from '../../model/query/query';
import { isWithinTag } from '../../model/tag';
import { memo } from './memo';
import { CHUNK, flag, type ShelfChunk } from './ShelfChunk';
import { taggedIn, tagName } from './tagsOf';

/** Whether something holds for the article at a place of a chunk. */
export type SlotTest = (slot: number) => boolean;
/** Makes a test for one chunk. */
export type ChunkTest = (chunk: ShelfChunk) => SlotTest;

/** What holds for no article of a chunk: those need not be asked one by one. */
export const NOWHERE: SlotTest = () => false;

/** Any of these bits; see `flag`. */
export function hasFlag(bits: number): ChunkTest {
  return ({ flags }) =>
    (slot) =>
      ((flags[slot] ?? 0) & bits) !== 0;
}

/** In that state and not in the trash. */
export function isInState(state: (typeof articleStates)[number]): ChunkTest {
  const wanted = articleStates.indexOf(state);
  return ({ flags }) =>
    (slot) =>
      ((flags[slot] ?? 0) & (flag.state | flag.trash)) === wanted;
}

/** A passage that is not in the trash has this pen. */
export function hasColour(colour: Colour): ChunkTest {
  return hasFlag(flag.colour << colours.indexOf(colour));
}

/** The tag itself or one below it, on the article or on a passage. */
export function hasTag(tag: string): ChunkTest {
  const answers: (boolean | undefined)[] = [];
  const holds = (own: number) => (answers[own] ??= isWithinTag(tagName(own), tag));
  return (chunk) => {
    const meant = [...taggedIn(chunk)].filter(([own]) => holds(own));
    if (meant.length === 0) return NOWHERE;
    const has = new Uint8Array(CHUNK);
    for (const [, places] of meant) for (const slot of places) has[slot] = 1;
    return (slot) => has[slot] === 1;
  };
}

/** A host or the domain above it. */
export function isFromSite(site: string): ChunkTest {
  const wanted = bareHost(site.toLowerCase());
  return ({ strings, host }) => {
    const holds = memo(strings, (text) => {
      const own = bareHost(text);
      return own === wanted || own.endsWith(`.${wanted}`);
    });
    return (slot) => holds(host[slot] ?? 0);
  };
}

/** Without `www.`; in lower case already. */
export function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}

/** BCP 47; `en` includes `en-gb`. */
export function isInLanguage(language: string): ChunkTest {
  const wanted = language.toLowerCase();
  return ({ strings, language: column }) => {
    const holds = memo(strings, (own) => own === wanted || own.startsWith(`${wanted}-`));
    return (slot) => holds(column[slot] ?? 0);
  };
}

/** At that moment or later; in milliseconds since 1970. */
export function isSavedFrom(time: number): ChunkTest {
  return ({ savedAt }) =>
    (slot) =>
      (savedAt[slot] ?? 0) >= time;
}

/** Before that moment. */
export function isSavedBefore(time: number): ChunkTest {
  return ({ savedAt }) =>
    (slot) =>
      (savedAt[slot] ?? 0) < time;
}

type ShelfLeaf = Exclude<Leaf, { kind: 'word' | 'phrase' }>;

/** The test that a part of a query asks for, words aside. */
export function testOf(leaf: ShelfLeaf): ChunkTest {
  switch (leaf.kind) {
    case 'tag':
      return hasTag(leaf.tag);
    case 'site':
      return isFromSite(leaf.site);
    case 'colour':
      return hasColour(leaf.colour);
    case 'lang':
      return isInLanguage(leaf.language);
    case 'has':
      return leaf.what === 'note'
        ? hasFlag(flag.note)
        : ({ highlights }) =>
            (slot) =>
              (highlights[slot] ?? 0) > 0;
    case 'is':
      return conditionTest(leaf.what);
    case 'before':
      return isSavedBefore(startOf(leaf.date));
    default:
      return isSavedFrom(startOf(leaf.date));
  }
}

function conditionTest(what: Extract<ShelfLeaf, { kind: 'is' }>['what']): ChunkTest {
  if (what === 'favourite') return hasFlag(flag.favourite);
  if (what === 'trash') return hasFlag(flag.trash);
  return what === 'orphaned' ? hasFlag(flag.orphaned) : isInState(what);
}

/** The first moment of a day, month or year where the reader is. */
function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day).getTime();
}

import type { Shelf } from '../shelf/Shelf';
import { CHUNK } from '../shelf/ShelfChunk';
import { taggedIn, tagName, tagsOn } from '../shelf/tagsOf';
import type { Wanted } from './Rows';
import { termsOf } from './tokens';

/** The numbers of the articles with a tag, their own or a passage's, in which these words stand one after the other; each once. */
export function taggedLike(shelf: Shelf, words: readonly Wanted[]): ReadonlySet<number> {
  const wanted = words.map(({ term }) => term).join(' ');
  const text = words.at(-1)?.open ? ` ${wanted}` : ` ${wanted} `;
  const found = new Set<number>();
  // Of most words there are none.
  const meant = tagsOn(shelf).filter((tag) => wordsOfTag(tagName(tag)).includes(text));
  for (const tag of meant) {
    for (const chunk of shelf.chunks)
      for (const slot of taggedIn(chunk).get(tag) ?? []) found.add(chunk.chunk * CHUNK + slot);
  }
  return found;
}

const tagWords = new Map<string, string>();

/** The words of a tag, each between blanks; cut once a tag for the life of the page. */
function wordsOfTag(tag: string): string {
  const known = tagWords.get(tag);
  if (known !== undefined) return known;
  const words = ` ${termsOf(tag).join(' ')} `;
  tagWords.set(tag, words);
  return words;
}

import { type Change, sequenceDiff } from './sequenceDiff';
import { wordDiff } from './wordDiff';

/**
 * The places where two texts of an article differ, in order: each the paragraphs that were replaced, compared word by
 * word. Paragraphs are lines; those in both texts are left out. Empty when only white space differs.
 */
export function articleDiff(before: string, after: string): Change[][] {
  const places: Change[][] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const close = () => {
    if (removed.length > 0 || added.length > 0) {
      places.push(wordDiff(removed.join('\n'), added.join('\n')));
    }
    [removed, added] = [[], []];
  };
  for (const { kind, text } of sequenceDiff(paragraphs(before), paragraphs(after))) {
    if (kind === 'same') close();
    else (kind === 'removed' ? removed : added).push(text);
  }
  close();
  return places;
}

function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

import type { Snippet } from '../../model/listing';
import { eachToken, isPlain, isPrefix, termsOf } from './tokens';

/** A word or phrase that is looked for: its words, and whether the last may be longer. */
export interface Needle {
  readonly terms: readonly string[];
  readonly open: boolean;
}

type Mark = readonly [start: number, end: number];

/** Shown around the words found, in UTF-16 units. */
const LENGTH = 200;
const BEFORE = 60;
/** So far from where a text would be cut a space or the edge of a word is looked for. */
const NEAR = 30;
/** So many hits are looked at for the place with the most different ones. */
const ENOUGH = 200;

interface Hit {
  readonly needle: number;
  readonly start: number;
  readonly end: number;
}

export function needlesOf(words: readonly { text: string; kind: 'word' | 'phrase' }[]): Needle[] {
  return words.flatMap(({ text, kind }) => {
    const terms = termsOf(text);
    const last = terms.at(-1);
    return last === undefined ? [] : [{ terms, open: kind === 'word' && isPrefix(last) }];
  });
}

/** The place of a text where the most of what is looked for stands close together; null where none of it does. */
export function snippetIn(
  from: Snippet['from'],
  text: string,
  needles: readonly Needle[],
  whole = false,
): Snippet | null {
  if (!mayHold(text, needles)) return null;
  const hits = hitsIn(text, needles);
  const first = hits[0];
  if (!first) return null;
  const start = whole ? 0 : wordStart(text, bestStart(hits) - BEFORE);
  const end = whole ? text.length : wordEnd(text, start + LENGTH);
  const marks = merged(hits.filter((hit) => hit.start >= start && hit.end <= end));
  return {
    from,
    text: text.slice(start, end),
    marks: marks.map(([a, b]) => [a - start, b - start]),
    cut: [start > 0, end < text.length],
  };
}

/** False only where none is found. Told of plain texts alone, whose folded words stand in them as they are. */
function mayHold(text: string, needles: readonly Needle[]): boolean {
  if (!isPlain(text)) return true;
  const folded = text.toLowerCase();
  return needles.some(({ terms }) => terms.every((term) => folded.includes(term)));
}

function hitsIn(text: string, needles: readonly Needle[]): Hit[] {
  const terms: string[] = [];
  const starts: number[] = [];
  const hits: Hit[] = [];
  eachToken(text, (term, start, end) => {
    if (hits.length >= ENOUGH) return;
    terms.push(term);
    starts.push(start);
    for (let at = 0; at < needles.length; at += 1) {
      const needle = needles[at];
      if (!needle || !endsWith(terms, needle)) continue;
      hits.push({ needle: at, start: starts.at(-needle.terms.length) ?? start, end });
    }
  });
  return hits;
}

/** Whether the last of some words are those of the needle. */
function endsWith(words: readonly string[], { terms, open }: Needle): boolean {
  const [last, own] = [words.length - 1, terms.length - 1];
  const [word, term] = [words[last] ?? '', terms[own] ?? ''];
  // Most words fail here.
  if (open ? !word.startsWith(term) : word !== term) return false;
  if (own > last) return false;
  for (let back = 1; back <= own; back += 1)
    if (words[last - back] !== terms[own - back]) return false;
  return true;
}

/** Where the stretch begins that holds the most different needles, then the most hits. */
function bestStart(hits: readonly Hit[]): number {
  let [best, most] = [hits[0]?.start ?? 0, 0];
  for (const [at, { start }] of hits.entries()) {
    const near: Hit[] = [];
    for (let next = at; next < hits.length; next += 1) {
      const hit = hits[next];
      if (!hit || hit.end > start + LENGTH - BEFORE) break;
      near.push(hit);
    }
    const score = 100 * new Set(near.map(({ needle }) => needle)).size + near.length;
    if (score > most) [best, most] = [start, score];
  }
  return best;
}

function merged(hits: readonly Hit[]): Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marks.at(-1);
    if (last && start <= last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], end)];
    else marks.push([start, end]);
  }
  return marks;
}

/** The start of a word near there; where there are no spaces, not inside a word of letters, nor a surrogate pair. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + NEAR).search(/\s\S/u);
  if (space >= 0) return at + space + 1;
  if (isInPair(text, at)) return at - 1;
  return at - lettersBefore(text.slice(0, at), text.slice(at));
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - NEAR, at).search(/\s\S*$/u);
  if (space >= 0) return at - NEAR + space;
  if (isInPair(text, at)) return at - 1;
  return at - lettersBefore(text.slice(0, at), text.slice(at));
}

/** How many letters and digits of a word that goes on stand before the cut, as in “DeepMind” among Chinese; 0 for a longer one. */
function lettersBefore(before: string, after: string): number {
  if (!/^[\p{sc=Latn}\p{N}]/u.test(after)) return 0;
  const own = /[\p{sc=Latn}\p{N}]+$/u.exec(before.slice(-NEAR))?.[0].length ?? 0;
  return own < NEAR ? own : 0;
}

function isInPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Letters that carry their mark inside them, so that decomposing does not part it from them. */
const marked: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
};
/** Accents of Latin, Greek and Cyrillic, Hebrew points and Arabic vowel signs. The vowels of Indic scripts are no accents. */
const accents = new RegExp(
  ['0300-036f', '0591-05c7', '0610-061a', '064b-065f', '0670-0670', '1ab0-1aff', '1dc0-1dff']
    .map((range) => `[\\u${range.replace('-', '-\\u')}]`)
    .join('|'),
  'g',
);
const within = /[æœøłđðþßıħ]/g;
const ascii = /^[\0-\x7f]*$/;

/** Whether a text is ASCII alone: folded, it only loses its capitals. */
export function isPlain(text: string): boolean {
  return ascii.test(text);
}

/** A word as it stands in the index: case and accents gone, wide and narrow forms alike, at most 40 UTF-16 units. */
function foldWord(word: string): string {
  if (isPlain(word)) return word.toLowerCase().slice(0, LONGEST);
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(within, (letter) => marked[letter] ?? letter)
    .slice(0, LONGEST);
}

/** Longer ones are no words but addresses and codes. */
const LONGEST = 40;
/** Scripts that put no space between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u30fc]/u;
const [A = 0, Z = 0, ZERO = 0, NINE = 0] = Array.from('az09', (one) => one.charCodeAt(0));
const run = /[\p{L}\p{N}\p{M}]+/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

type Visit = (term: string, start: number, end: number) => void;

/**
 * Calls `visit` for each word of a text with where it stands (UTF-16 units). Words are runs of letters and digits. Where a
 * script has no spaces each of the characters that Intl.Segmenter sees is a word: its dictionaries part the same characters in
 * one way in a query and in another in a sentence, and what people type there must be found inside a longer word.
 */
export function eachToken(text: string, visit: Visit): void {
  if (isPlain(text)) {
    eachPlainToken(text.toLowerCase(), visit);
    return;
  }
  run.lastIndex = 0;
  const isSpaced = !unspaced.test(text);
  for (const match of text.matchAll(run)) {
    const start = match.index;
    if (isSpaced || !unspaced.test(match[0])) visitWord(match[0], start, visit);
    else splitRun(match[0], start, visit);
  }
}

/** Of a text without capitals in which nothing needs folding. */
function eachPlainToken(text: string, visit: Visit): void {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isIn = (unit >= A && unit <= Z) || (unit >= ZERO && unit <= NINE);
    if (isIn) continue;
    if (at > start) visit(text.slice(start, Math.min(at, start + LONGEST)), start, at);
    start = at + 1;
  }
}

function splitRun(text: string, at: number, visit: Visit): void {
  let word = '';
  let wordAt = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (!unspaced.test(segment)) {
      if (!word) wordAt = index;
      word += segment;
      continue;
    }
    if (word) visitWord(word, at + wordAt, visit);
    word = '';
    visitWord(segment, at + index, visit);
  }
  if (word) visitWord(word, at + wordAt, visit);
}

function visitWord(word: string, start: number, visit: Visit): void {
  const term = foldWord(word);
  if (term) visit(term, start, start + word.length);
}

/** The words of a text, in order. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachToken(text, (term) => terms.push(term));
  return terms;
}

/** Whether longer words that start so are meant as well: from two letters on, and for each character that is a word. */
export function isPrefix(term: string): boolean {
  return term.length > 1 || unspaced.test(term);
}

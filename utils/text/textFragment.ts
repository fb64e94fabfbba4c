/** A quote with what stands around it, as a TextQuoteSelector gives it; line breaks part blocks. */
export interface FragmentQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface FragmentOptions {
  /** The quote is not the only one of its kind on the page: say what stands around it. */
  readonly repeats?: boolean;
  /** BCP 47; decides where words begin and end. */
  readonly language?: string | null;
}

/** Over this many words, only the first and the last few are named. */
const WHOLE = 10;
const EDGE = 5;
const CONTEXT = 3;
/** A part longer than this makes an address that some programs cut. */
const MAX_PART = 300;
/** Words are looked for in this much text from either end. */
const WINDOW = 400;

/**
 * The directive that lets a browser find a passage by its words: `:~:text=prefix-,start,end,-suffix`, to be
 * put behind an address's fragment. Empty when the quote holds nothing that could be found.
 *
 * A directive matches whole words, and each of its parts within one block; so a quote of several blocks
 * is named by its ends, and one that begins or ends inside a word always by what stands around it.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(quote: FragmentQuote, options: FragmentOptions = {}): string {
  const words = segmenter(options.language);
  const lines = quote.exact.split(/[\n\r]+/).map((line) => fold(line));
  const [first, last] = [lines.find(Boolean), lines.findLast(Boolean)];
  if (first === undefined || last === undefined) return '';

  const range = first === last && lines.filter(Boolean).length === 1 ? whole(words, first) : null;
  const parts = range
    ? [range]
    : [head(words, first.slice(0, WINDOW)), tail(words, last.slice(-WINDOW))];
  if (parts.some((part) => !part || part.length > MAX_PART)) return '';

  const before = fold((quote.prefix ?? '').split(/[\n\r]/).at(-1) ?? '', 'start');
  const after = fold((quote.suffix ?? '').split(/[\n\r]/)[0] ?? '', 'end');
  const prefix =
    options.repeats || isInsideWord(words, before, first) ? lastWhole(words, before) : '';
  const suffix =
    options.repeats || isInsideWord(words, last, after) ? firstWhole(words, after) : '';
  return `:~:text=${[
    ...(prefix ? [`${encode(prefix)}-`] : []),
    ...parts.map(encode),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ].join(',')}`;
}

/** Puts a directive behind an address, whose own fragment stays. */
export function withTextFragment(address: string, directive: string): string {
  const plain = address.replace(/:~:.*$/s, '');
  if (!directive) return plain;
  return plain.includes('#') ? `${plain}${directive}` : `${plain}#${directive}`;
}

/** Made once a language: making one takes longer than using it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string | null | undefined): Intl.Segmenter {
  const known = segmenters.get(language ?? '');
  if (known) return known;
  const made = newSegmenter(language ?? undefined);
  segmenters.set(language ?? '', made);
  return made;
}

function newSegmenter(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** White space folded; at the side that touches the quote a space is kept, as it tells that a word ends there. */
function fold(text: string, trim: 'both' | 'start' | 'end' = 'both'): string {
  const folded = text.toWellFormed().replace(/\s+/g, ' ');
  if (trim === 'start') return folded.trimStart();
  return trim === 'end' ? folded.trimEnd() : folded.trim();
}

/** The first words of a text, as many as are asked for: finding words is what takes the time here. */
function wordsOf(words: Intl.Segmenter, text: string, count: number): Intl.SegmentData[] {
  const found: Intl.SegmentData[] = [];
  for (const segment of words.segment(text)) {
    if (segment.isWordLike) found.push(segment);
    if (found.length === count) break;
  }
  return found;
}

/** The line from its first word to its last, or null when it has too many to be named whole. */
function whole(words: Intl.Segmenter, line: string): string | null {
  if (line.length > WINDOW || wordCount(line) > WHOLE) return null;
  const found = wordsOf(words, line, WHOLE + 1);
  if (found.length > WHOLE) return null;
  return found.length === 0 ? line : between(line, found[0], found.at(-1));
}

function head(words: Intl.Segmenter, line: string): string {
  const found = wordsOf(words, line, EDGE);
  return found.length === 0 ? line : between(line, found[0], found.at(-1));
}

function tail(words: Intl.Segmenter, line: string): string {
  const end = line.slice(startOfLast(line, EDGE));
  const found = wordsOf(words, end, WINDOW).slice(-EDGE);
  return found.length === 0 ? line : between(end, found[0], found.at(-1));
}

/** What is certainly a word, or several in a language that writes none apart. */
const WORD = /[\p{L}\p{Nd}]/u;

/** At least how many words a folded text has, told by its spaces: cheap beside finding where each ends. */
function wordCount(text: string): number {
  return text.split(' ').filter((part) => WORD.test(part)).length;
}

/** Where in a folded text its last few words begin, or more of them; no word goes across a space. */
function startOfLast(text: string, count: number): number {
  let end = text.length;
  for (let left = count; end > 0; end--) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    if (WORD.test(text.slice(start, end))) left--;
    if (left === 0) return start;
    end = start;
  }
  return 0;
}

function between(line: string, first?: Intl.SegmentData, last?: Intl.SegmentData): string {
  return line.slice(first?.index ?? 0, last ? last.index + last.segment.length : line.length);
}

/** As much text on either side tells whether a word goes across. */
const BORDER = 50;

/** True where the two texts, put together, join into one word across their border. */
function isInsideWord(words: Intl.Segmenter, before: string, after: string): boolean {
  if (!before || !after) return false;
  const near = before.slice(-BORDER);
  const border = words.segment(near + after.slice(0, BORDER)).containing(near.length);
  return border !== undefined && border.index < near.length && border.isWordLike === true;
}

/** The last words before the quote; the first of all may be cut and is left out when there are others. */
function lastWhole(words: Intl.Segmenter, before: string): string {
  const found = wordsOf(words, before, WINDOW);
  const start = (found.length > 1 ? found.slice(1) : found).slice(-CONTEXT)[0];
  return before.slice(start?.index ?? 0).trim();
}

function firstWhole(words: Intl.Segmenter, after: string): string {
  const found = wordsOf(words, after, CONTEXT + 1);
  const end = (found.length > 1 ? found.slice(0, -1) : found).slice(0, CONTEXT).at(-1);
  return after.slice(0, end ? end.index + end.segment.length : after.length).trim();
}

/** `-`, `,` and `&` part a directive; brackets and stars would be read by Markdown around it. */
function encode(part: string): string {
  return encodeURIComponent(part).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

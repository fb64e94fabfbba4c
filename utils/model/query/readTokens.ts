/** A piece of a query: where it stands in the text (UTF-16 units), and what was written. */
export interface Token {
  readonly kind: 'open' | 'close' | 'minus' | 'or' | 'word' | 'phrase' | 'field';
  readonly start: number;
  readonly end: number;
  /** Of a word or a phrase, without its quotation marks; of a field, its value. */
  readonly text: string;
  /** Of a field, in small letters. */
  readonly field: string | null;
  /** False for a quotation that runs to the end of the text. */
  readonly closed: boolean;
}

/** The words before a colon that mean something. Another word with a colon is a word. */
export const fields = ['tag', 'site', 'is', 'has', 'colour', 'lang', 'before', 'after'] as const;
export type Field = (typeof fields)[number];

const spellings: Readonly<Record<string, Field>> = { color: 'colour', language: 'lang' };
const quotes = '"“”„';
const quotation = `[${quotes}]([^${quotes}]*)([${quotes}]?)`;
const bare = `[^\\s()${quotes}]+`;
// In this order: what starts with a field name is a field, then a phrase, then a word. No part can match in two ways.
const piece = new RegExp(
  `(?<space>\\s+)|(?<open>\\()|(?<close>\\))|(?<field>[a-z]+):(?:${quotation}|(${bare})?)|${quotation}|(?<word>${bare})`,
  'giuy',
);

/** Cuts a query into its tokens. Never fails: every character is in some token or is white space. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const start = piece.lastIndex;
    if (isDenial(text, start)) {
      tokens.push(token('minus', start, start + 1, '-'));
      piece.lastIndex = start + 1;
      continue;
    }
    const match = piece.exec(text);
    if (!match) break;
    const read = tokenOf(match, start, piece);
    if (read) tokens.push(read);
  }
  return tokens;
}

/** A minus says no only with something after it: ` - ` is left alone, and so is one inside a word (`well-known`). */
const denial = /-+[^\s)-]/uy;

function isDenial(text: string, at: number): boolean {
  denial.lastIndex = at;
  return denial.test(text);
}

function tokenOf(match: RegExpExecArray, start: number, { lastIndex }: RegExp): Token | null {
  const { space, open, close, field, word } = match.groups ?? {};
  const [, , , , , inField, fieldEnd, bareValue, phrase, phraseEnd] = match;
  if (space !== undefined) return null;
  if (open) return token('open', start, lastIndex, open);
  if (close) return token('close', start, lastIndex, close);
  if (field !== undefined) {
    const known = knownField(field);
    if (known) {
      const value = inField ?? bareValue ?? '';
      const closed = inField === undefined || fieldEnd !== '';
      return { ...token('field', start, lastIndex, value), field: known, closed };
    }
    return wordFrom(match, start);
  }
  if (phrase !== undefined) {
    return { ...token('phrase', start, lastIndex, phrase), closed: phraseEnd !== '' };
  }
  return word === 'OR' ? token('or', start, lastIndex, word) : wordFrom(match, start);
}

/** A word as it stands, up to the next quotation mark. */
function wordFrom(match: RegExpExecArray, start: number): Token {
  const text = new RegExp(`^${bare}`, 'u').exec(match[0])?.[0] ?? match[0];
  piece.lastIndex = start + text.length;
  return token('word', start, start + text.length, text);
}

function knownField(name: string): Field | null {
  const lower = name.toLowerCase();
  return fields.find((field) => field === lower) ?? spellings[lower] ?? null;
}

function token(kind: Token['kind'], start: number, end: number, text: string): Token {
  return { kind, start, end, text, field: null, closed: true };
}

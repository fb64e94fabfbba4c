import { colours } from '../colour';
import { tagKey } from '../tag';
import { quoted } from './printQuery';
import { conditions, holdings } from './query';
import { type Field, fields, readTokens, type Token } from './readTokens';

/** What a library knows, for completing; each list the likeliest first. */
export interface Vocabulary {
  readonly tags: readonly string[];
  readonly sites: readonly string[];
  /** BCP 47. */
  readonly languages: readonly string[];
}

export interface Completion {
  /** `field`: a word with a colon, to be followed by a value; `value`: whole. */
  readonly kind: 'field' | 'value';
  readonly field: Field;
  /** Stands in place of the text from `start` to `end`. */
  readonly text: string;
}

export interface Completions {
  /** The part of the text that a completion takes the place of, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly options: readonly Completion[];
}

const MOST = 8;

/** What could be meant by the piece of a query that the caret stands in or behind. No options when nothing fits. */
export function completions(text: string, caret: number, vocabulary: Vocabulary): Completions {
  const token = readTokens(text.slice(0, caret)).at(-1);
  const none = { start: caret, end: caret, options: [] };
  if (!token || token.end < caret) return none;
  if (token.kind === 'field') return inField(token, vocabulary);
  if (token.kind !== 'word') return none;
  const typed = token.text.toLowerCase();
  const options = fields
    .filter((field) => field.startsWith(typed))
    .map((field) => ({ kind: 'field', field, text: `${field}:` }) as const);
  return { start: token.start, end: token.end, options };
}

function inField(token: Token, vocabulary: Vocabulary): Completions {
  const field = token.field as Field;
  const typed = tagKey(token.text);
  const known = valuesOf(field, vocabulary);
  const starting = known.filter((value) => tagKey(value).startsWith(typed));
  const inside = known.filter((value) => tagKey(value).indexOf(typed) > 0);
  const options = [...starting, ...inside]
    .slice(0, MOST)
    .map((value) => ({ kind: 'value', field, text: `${field}:${quoted(value)}` }) as const);
  return { start: token.start, end: token.end, options };
}

function valuesOf(field: Field, { tags, sites, languages }: Vocabulary): readonly string[] {
  switch (field) {
    case 'tag':
      return tags;
    case 'site':
      return sites;
    case 'lang':
      return languages;
    case 'is':
      return conditions;
    case 'has':
      return holdings;
    case 'colour':
      return colours;
    default:
      return [];
  }
}

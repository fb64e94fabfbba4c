import { colours } from '../colour';
import { normaliseTag } from '../tag';
import { conditions, holdings, type Leaf } from './query';
import type { Field, Token } from './readTokens';

/** Some of `queryFaults`. */
type Fault = 'missingValue' | 'unknownValue' | 'badDate';

const spellings: Readonly<Record<string, string>> = {
  favorite: 'favourite',
  archive: 'archived',
  notes: 'note',
  highlights: 'highlight',
  orphan: 'orphaned',
};

/** What a word, a phrase or a field with its value asks for; or what is wrong with it. */
export function leafOf(token: Token): Leaf | Fault {
  const text = token.text.replace(/\s+/g, ' ').trim();
  if (token.kind === 'phrase') return text ? { kind: 'phrase', text } : 'missingValue';
  if (token.kind !== 'field') return { kind: 'word', text: token.text };
  if (!text) return 'missingValue';
  return fieldLeaf(token.field as Field, text);
}

function fieldLeaf(field: Field, value: string): Leaf | Fault {
  const lower = value.toLowerCase();
  switch (field) {
    case 'tag': {
      const tag = normaliseTag(value);
      return tag ? { kind: 'tag', tag } : 'missingValue';
    }
    case 'site':
      return { kind: 'site', site: lower };
    case 'is': {
      const what = oneOf(conditions, lower);
      return what ? { kind: 'is', what } : 'unknownValue';
    }
    case 'has': {
      const what = oneOf(holdings, lower);
      return what ? { kind: 'has', what } : 'unknownValue';
    }
    case 'colour': {
      const colour = oneOf(colours, lower);
      return colour ? { kind: 'colour', colour } : 'unknownValue';
    }
    case 'lang':
      return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/.test(lower)
        ? { kind: 'lang', language: lower }
        : 'unknownValue';
    default:
      return isDate(value) ? { kind: field, date: value } : 'badDate';
  }
}

function oneOf<T extends string>(values: readonly T[], given: string): T | undefined {
  const spelt = spellings[given] ?? given;
  return values.find((value) => value === spelt);
}

/** `2025`, `2025-01` or `2025-01-31`, of a day that there is. */
function isDate(text: string): boolean {
  if (!/^[12]\d{3}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

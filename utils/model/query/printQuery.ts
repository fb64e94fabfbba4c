import type { Leaf, Query } from './query';
import { readTokens } from './readTokens';

/** The query as a person could type it: `parseQuery` of it gives the same query again. Empty for null. */
export function printQuery(query: Query | null): string {
  return query ? print(query) : '';
}

function print(query: Query): string {
  switch (query.kind) {
    case 'any':
      return query.of.map(print).join(' OR ');
    case 'all':
      return query.of.map(inside).join(' ');
    case 'not':
      return `-${inside(query.of)}`;
    default:
      return printLeaf(query);
  }
}

/** In brackets where it would fall apart beside others. */
function inside(query: Query): string {
  const isLoose = query.kind === 'any' || query.kind === 'all' || isDash(query);
  return isLoose ? `(${print(query)})` : print(query);
}

function isDash(query: Query): boolean {
  return query.kind === 'word' && query.text.startsWith('-');
}

function printLeaf(leaf: Leaf): string {
  if (leaf.kind === 'word') return leaf.text;
  if (leaf.kind === 'phrase') return `"${leaf.text}"`;
  return `${leaf.kind}:${quoted(valueIn(leaf))}`;
}

function valueIn(leaf: Exclude<Leaf, { kind: 'word' | 'phrase' }>): string {
  switch (leaf.kind) {
    case 'tag':
      return leaf.tag;
    case 'site':
      return leaf.site;
    case 'colour':
      return leaf.colour;
    case 'lang':
      return leaf.language;
    case 'is':
    case 'has':
      return leaf.what;
    default:
      return leaf.date;
  }
}

/** A value as it is written after its colon: in quotation marks where it would end too soon without. */
export function quoted(value: string): string {
  const [token, ...more] = readTokens(`tag:${value}`);
  return more.length === 0 && token?.text === value ? value : `"${value}"`;
}

import { leafOf } from './leafOf';
import type { Query } from './query';
import { readTokens, type Token } from './readTokens';

/** What can be wrong with a query; the interface has words for each. */
export const queryFaults = [
  'unclosedQuote',
  'unclosedBracket',
  'strayBracket',
  'emptyBrackets',
  'loneOr',
  'missingValue',
  'unknownValue',
  'badDate',
  'tooDeep',
] as const;
export type QueryFault = (typeof queryFaults)[number];

export interface QueryError {
  readonly code: QueryFault;
  /** Where in the text the fault is, in UTF-16 units; `end` lies behind it. */
  readonly start: number;
  readonly end: number;
  /** What stands there, for the message. */
  readonly text: string;
}

export type ParsedQuery =
  /** Null when nothing was asked. */
  | { readonly ok: true; readonly query: Query | null }
  | { readonly ok: false; readonly error: QueryError };

/** Brackets and minuses in each other; far beyond what anyone types, and safe for the stack. */
const MAX_DEPTH = 100;

/** Thrown and caught in this file. */
class Fault {
  readonly code: QueryFault;
  readonly token: Pick<Token, 'start' | 'end'>;
  constructor(code: QueryFault, token: Pick<Token, 'start' | 'end'>) {
    this.code = code;
    this.token = token;
  }
}

/** Reads a query as a person typed it. See docs/search.md for the language. Never throws. */
export function parseQuery(text: string): ParsedQuery {
  try {
    const reader = new Reader(readTokens(text));
    return { ok: true, query: reader.whole() };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const { start, end } = fault.token;
    return { ok: false, error: { code: fault.code, start, end, text: text.slice(start, end) } };
  }
}

/** Recursive descent: any = all (OR all)*; all = (-)* part, side by side; part = ( any ) | leaf. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Query | null {
    if (this.#tokens.length === 0) return null;
    const query = this.#any(0);
    const left = this.#next();
    if (left) throw new Fault('strayBracket', left);
    return query;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #any(depth: number): Query {
    const choices = [this.#all(depth)];
    for (let or = this.#next(); or?.kind === 'or'; or = this.#next()) {
      this.#at += 1;
      if (!this.#startsPart()) throw new Fault('loneOr', or);
      choices.push(this.#all(depth));
    }
    return join('any', choices);
  }

  #startsPart(): boolean {
    const kind = this.#next()?.kind;
    return kind !== undefined && kind !== 'or' && kind !== 'close';
  }

  #all(depth: number): Query {
    const parts: Query[] = [];
    while (this.#startsPart()) parts.push(this.#part(depth));
    const next = this.#next();
    if (parts.length === 0 && next) {
      throw new Fault(next.kind === 'or' ? 'loneOr' : 'strayBracket', next);
    }
    return join('all', parts);
  }

  #part(depth: number): Query {
    const token = this.#tokens[this.#at++] as Token;
    if (depth > MAX_DEPTH) throw new Fault('tooDeep', token);
    if (token.kind === 'minus') return deny(this.#part(depth + 1));
    if (token.kind === 'or') throw new Fault('loneOr', token);
    if (token.kind === 'open') return this.#brackets(token, depth);
    if (!token.closed) throw new Fault('unclosedQuote', token);
    const leaf = leafOf(token);
    if (typeof leaf === 'string') throw new Fault(leaf, token);
    return leaf;
  }

  #brackets(open: Token, depth: number): Query {
    const next = this.#next();
    if (!next) throw new Fault('unclosedBracket', open);
    if (next.kind === 'close')
      throw new Fault('emptyBrackets', { start: open.start, end: next.end });
    const inside = this.#any(depth + 1);
    if (this.#next()?.kind !== 'close') throw new Fault('unclosedBracket', open);
    this.#at += 1;
    return inside;
  }
}

function join(kind: 'all' | 'any', parts: readonly Query[]): Query {
  const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  return of.length === 1 ? (of[0] as Query) : { kind, of };
}

function deny(query: Query): Query {
  return query.kind === 'not' ? query.of : { kind: 'not', of: query };
}

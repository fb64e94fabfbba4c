import { isDeepStrictEqual } from 'node:util';
import type { ArticleState, MarkState, State } from './Model';

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly deletedAt: number | null;
  readonly [field: string]: unknown;
}
interface Entry {
  readonly sequence: number;
  readonly changes: readonly {
    readonly table: string;
    readonly key: string;
    readonly before: Row | null;
    readonly after: Row;
  }[];
}

/** The tables that are looked at after each round. */
export const tables = [
  'articles',
  'addresses',
  'snapshots',
  'highlights',
  'drafts',
  'journal',
] as const;
export type Rows = Readonly<Record<(typeof tables)[number], readonly never[]>>;

/** What one actor's records are like in the database, in the words of the model: of its own address, and of those below that it imported. */
export function stateOf(rows: Rows, address: string): State {
  const articles = (rows.articles as readonly Row[]).filter(
    (row) => row.address === address || String(row.address).startsWith(`${address}/`),
  );
  const addresses = new Map(articles.map((row) => [row.id, String(row.address)]));
  const marks = (rows.highlights as readonly Row[]).flatMap((row) => {
    const own = addresses.get(String(row.articleId));
    return own === undefined ? [] : [[String(row.quote), markOf(row, own)] as const];
  });
  const drafts = rows.drafts as readonly { key: string; note: string }[];
  return {
    marks: Object.fromEntries(marks),
    articles: Object.fromEntries(articles.map((row) => [String(row.address), articleOf(row)])),
    drafts: Object.fromEntries(
      drafts.filter(({ key }) => key === `page ${address}`).map(({ key, note }) => [key, note]),
    ),
  };
}

function markOf({ colour, note, tags, deletedAt }: Row, address: string): MarkState {
  return { address, colour, note, tags, away: deletedAt !== null } as MarkState;
}

function articleOf({ state, tags, deletedAt }: Row): ArticleState {
  return { state, tags, away: deletedAt !== null } as ArticleState;
}

/**
 * What is wrong with a database by itself: a record that is not as the journal's last word on it, a change that does
 * not follow on the one before, an article without its address or text, a passage without its article.
 */
export function faultsOf(rows: Rows): string[] {
  const faults: string[] = [];
  const last = new Map<string, Row>();
  for (const { sequence, changes } of rows.journal as readonly Entry[]) {
    for (const { table, key, before, after } of changes) {
      const known = last.get(`${table} ${key}`) ?? null;
      // A change of many records tells of each the fields that changed only; of one that an import made, next to nothing.
      const isSequel = known === null ? before === null : before !== null && agree(known, before);
      if (!isSequel) {
        faults.push(`${sequence}: ${differences(known, before)} of ${table} ${key} is no sequel`);
      }
      last.set(`${table} ${key}`, { ...known, ...before, ...after });
    }
  }
  const articles = rows.articles as readonly Row[];
  const highlights = rows.highlights as readonly Row[];
  for (const [table, list] of [
    ['articles', articles],
    ['highlights', highlights],
  ] as const) {
    for (const row of list) {
      const held = last.get(`${table} ${row.id}`) ?? null;
      const isTold = held && (isWhole(held) ? isDeepStrictEqual(held, row) : agree(held, row));
      if (!isTold) {
        faults.push(`${differences(held, row)} of ${table} ${row.id} is not as the journal has it`);
      }
      last.delete(`${table} ${row.id}`);
    }
  }
  for (const key of last.keys()) faults.push(`${key} is in the journal only`);
  const known = new Set(articles.map(({ id }) => id));
  const addressed = new Set((rows.addresses as readonly Row[]).map((row) => row.articleId));
  const texts = new Set((rows.snapshots as readonly Row[]).map((row) => row.articleId));
  for (const { id, readable } of articles) {
    if (!addressed.has(id)) faults.push(`article ${id} has no address`);
    // A file brings no text.
    if (readable && !texts.has(id)) faults.push(`article ${id} has no text`);
  }
  for (const id of [...addressed, ...texts]) {
    if (!known.has(String(id))) faults.push(`${id} is no article`);
  }
  for (const { id, articleId } of highlights) {
    if (!known.has(String(articleId))) faults.push(`passage ${id} has no article`);
  }
  return faults;
}

/** Whether two versions of a record say the same wherever both say something. */
function agree(one: Row, other: Row): boolean {
  return Object.keys(one).every(
    (field) => !(field in other) || isDeepStrictEqual(one[field], other[field]),
  );
}

function isWhole(told: Row): boolean {
  return 'createdAt' in told;
}

/** Names of the fields in which two versions of a record differ, with both values. */
function differences(one: Row | null, other: Row | null): string {
  const fields = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];
  return fields
    .filter((field) => !isDeepStrictEqual(one?.[field], other?.[field]))
    .map(
      (field) =>
        `${field} (${JSON.stringify(one?.[field])} then ${JSON.stringify(other?.[field])})`,
    )
    .join(', ');
}

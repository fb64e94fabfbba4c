import type { ArticleId, SmartListId } from '@/utils/model/ids';
import type { ListFilter } from '@/utils/model/listing';
import { parseQuery } from '@/utils/model/query/parseQuery';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { queryArticles } from '@/utils/storage/queries/queryArticles';

/** The kinds of choice, in the order of the chooser; searches that are kept under a name stand behind them. */
export const scopes = [
  'all',
  'selected',
  'inbox',
  'reading',
  'archived',
  'favourites',
  'tag',
  'search',
] as const;
type ScopeKind = (typeof scopes)[number];

const LIST = 'list:';
/** A search that is kept under a name, as it is called in a chooser beside the kinds. */
export const listScope = (id: SmartListId): ScopeValue => `${LIST}${id}`;
type ScopeValue = ScopeKind | `${typeof LIST}${string}`;

/** Which articles go out. */
export interface Scope {
  /** A kind, or what `listScope` gives. */
  readonly kind: ScopeValue;
  readonly tag: string;
  /** As in the library's search field. */
  readonly query: string;
}

/** The articles that another page of ours asked to export, by `?articles=` with their ids; none without. */
export function askedFor(search: string): ArticleId[] {
  const asked = new URLSearchParams(search).get('articles') ?? '';
  return asked.split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id)) as ArticleId[];
}

/** The ids of the articles in a scope, in the order of the list; null for all there are. */
export async function articlesIn(
  db: KantlijnDatabase,
  { kind, tag, query }: Scope,
  selected: readonly ArticleId[],
): Promise<readonly ArticleId[] | null> {
  if (kind === 'all') return null;
  if (kind === 'selected') return selected;
  if (kind === 'search') {
    const parsed = parseQuery(query);
    if (!parsed.ok) return [];
    return (await queryArticles(db, { query: parsed.query })).ids;
  }
  if (isList(kind)) {
    const list = await db.smartLists.get(kind.slice(LIST.length) as SmartListId);
    const parsed = parseQuery(list?.query ?? '');
    if (!list || list.deletedAt !== null || !parsed.ok) return [];
    const { filter, sort, descending } = list;
    return (await queryArticles(db, { ...filter, query: parsed.query, sort, descending })).ids;
  }
  const filters: Record<Exclude<ScopeKind, 'all' | 'selected' | 'search'>, ListFilter> = {
    inbox: { states: ['inbox'] },
    reading: { states: ['reading'] },
    archived: { states: ['archived'] },
    favourites: { favourite: true },
    tag: { tag },
  };
  return (await queryArticles(db, filters[kind])).ids;
}

function isList(kind: ScopeValue): kind is `${typeof LIST}${string}` {
  return kind.startsWith(LIST);
}

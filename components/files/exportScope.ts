import type { ArticleId } from '@/utils/model/ids';
import type { ListFilter } from '@/utils/model/listing';
import { parseQuery } from '@/utils/model/query/parseQuery';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { queryArticles } from '@/utils/storage/queries/queryArticles';

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
export type ScopeKind = (typeof scopes)[number];

/** Which articles go out. */
export interface Scope {
  readonly kind: ScopeKind;
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
  const filters: Record<Exclude<ScopeKind, 'all' | 'selected' | 'search'>, ListFilter> = {
    inbox: { states: ['inbox'] },
    reading: { states: ['reading'] },
    archived: { states: ['archived'] },
    favourites: { favourite: true },
    tag: { tag },
  };
  return (await queryArticles(db, filters[kind])).ids;
}

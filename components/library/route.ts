import * as v from 'valibot';
import { ArticleId } from '@/utils/model/ids';

/** What the panel shows: kept in the address's hash, so that the browser's own Back and Reload work. */
export type Route =
  | { readonly view: 'list' }
  | { readonly view: 'article'; readonly id: ArticleId };

/** Reads a hash such as `#/article/<id>`; anything unknown is the list. */
export function parseRoute(hash: string): Route {
  const [, view, id] = hash.replace(/^#/, '').split('/');
  const parsed = v.safeParse(ArticleId, id);
  return view === 'article' && parsed.success
    ? { view: 'article', id: parsed.output }
    : { view: 'list' };
}

/** The hash that `parseRoute` reads back. */
export function hashOf(route: Route): string {
  return route.view === 'article' ? `#/article/${route.id}` : '#/';
}

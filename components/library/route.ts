import * as v from 'valibot';
import { ArticleId } from '@/utils/model/ids';

const places = ['list', 'trash', 'tags', 'duplicates'] as const;
/** A part of the library that has an address of its own. */
export type Place = (typeof places)[number];

/** What the panel shows: kept in the address's hash, so that the browser's own Back and Reload work. */
export type Route =
  | { readonly view: Place }
  /** `from` is the list it was opened from. */
  | { readonly view: 'article'; readonly id: ArticleId; readonly from: 'list' | 'trash' };

/** Reads a hash such as `#/article/<id>` or `#/trash/<id>`; anything unknown is the list. */
export function parseRoute(hash: string): Route {
  const [, view = '', id] = hash.replace(/^#/, '').split('/');
  const parsed = v.safeParse(ArticleId, id);
  if (parsed.success && (view === 'article' || view === 'trash')) {
    return { view: 'article', id: parsed.output, from: view === 'trash' ? 'trash' : 'list' };
  }
  const place = places.find((known) => known === view);
  return { view: place && id === undefined ? place : 'list' };
}

/** The hash that `parseRoute` reads back. */
export function hashOf(route: Route): string {
  if (route.view === 'list') return '#/';
  if (route.view !== 'article') return `#/${route.view}`;
  return `#/${route.from === 'trash' ? 'trash' : 'article'}/${route.id}`;
}

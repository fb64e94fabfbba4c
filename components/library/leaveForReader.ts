import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ListView } from '@/components/library/list/listView';
import { ArticleId } from '@/utils/model/ids';
import { ListFilter, listSorts } from '@/utils/model/listing';

/** Of this window alone, and gone with it. */
const KEPT = 'list';

const Left = v.object({
  id: ArticleId,
  view: v.object({
    text: v.string(),
    filter: ListFilter,
    order: v.nullable(v.object({ sort: v.picklist(listSorts), descending: v.boolean() })),
  }),
});

/** The list as it was left for the reader view, and the article that is come back from. */
export interface LeftList {
  readonly id: ArticleId;
  readonly view: ListView;
}

/** Opens the reader view of an article in the place of the list: in the same panel, sidebar or tab. */
export function leaveForReader(left: LeftList): void {
  sessionStorage.setItem(KEPT, JSON.stringify(left));
  const query = new URLSearchParams({ article: left.id, from: 'list' });
  location.assign(`${browser.runtime.getURL('/reader.html')}?${query}`);
}

/** What was left, when the address says that one is on the way back (`#/back`); else null. */
export function leftList(): LeftList | null {
  if (location.hash !== '#/back') return null;
  try {
    return v.parse(Left, JSON.parse(sessionStorage.getItem(KEPT) ?? ''));
  } catch {
    return null;
  }
}

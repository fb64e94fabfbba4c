import { browser } from 'wxt/browser';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { articleAt } from '@/utils/storage/queries/articleAt';
import { highlightsOf } from '@/utils/storage/queries/highlightsOf';

const COLOUR = '#57524a';

/** Shows on a tab's toolbar button how many passages are marked at its address; nothing where there are none. */
export async function showCount(db: KantlijnDatabase, tabId: number, url: string): Promise<void> {
  const article = await articleAt(db, url);
  const isKept = article !== undefined && article.deletedAt === null;
  const count = isKept ? (await highlightsOf(db, article.id)).length : 0;
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}

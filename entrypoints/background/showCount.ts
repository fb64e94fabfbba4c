import { browser } from 'wxt/browser';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { articleAt } from '@/utils/storage/queries/articleAt';
import { articleRows } from '@/utils/storage/queries/articleRows';

const COLOUR = '#57524a';

/** Shows on a tab's toolbar button how many passages are marked at its address; nothing where there are none. */
export async function showCount(db: KantlijnDatabase, tabId: number, url: string): Promise<void> {
  const article = await articleAt(db, url);
  const isKept = article !== undefined && article.deletedAt === null;
  // As the shelf has counted them: there may be thousands to read.
  const [row] = isKept ? await articleRows(db, [article.id]) : [];
  const count = row?.highlightCount ?? 0;
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}

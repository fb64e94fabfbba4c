import { comparePage } from '@/utils/library/comparePage';
import { preparePage } from '@/utils/library/preparePage';
import type { PageComparison } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';
import type { Library } from './context';
import { readPage } from './inspect';
import { tabsShowing } from './tabsShowing';

/** Reads an article's page where a tab has it open: no page is opened or loaded for it. Throws `notFound`. */
export async function compareWithPage(
  library: Library,
  articleId: ArticleId,
): Promise<PageComparison> {
  for await (const tab of tabsShowing(library, articleId)) {
    if (!tab.isKnown) continue;
    const { url, extraction } = await readPage(tab.id);
    const page = await preparePage(url, extraction);
    const outcome = await comparePage(library.db, library.around, articleId, page);
    return { status: outcome ?? 'unreadable' };
  }
  return { status: 'notOpen' };
}

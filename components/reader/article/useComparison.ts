import { useEffect } from 'preact/hooks';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';

/**
 * Has an article compared with its page once, where a tab has that open. Not before there are passages: only then is our
 * script on the page anyway.
 */
export function useComparison(
  library: PanelToBackground,
  articleId: ArticleId,
  hasPassages: boolean,
): void {
  useEffect(() => {
    if (hasPassages) library.compareWithPage({ articleId }).catch(console.error);
  }, [library, articleId, hasPassages]);
}

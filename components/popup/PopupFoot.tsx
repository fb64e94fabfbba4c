import { Copy, PanelRight } from 'lucide';
import { i18n } from '#i18n';
import { markdownOf } from '@/components/hooks/markdownOf';
import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
import { Button } from '@/components/ui/Button';
import { openReadingList } from '@/utils/browser/openReadingList';
import type { KeptPage } from '@/utils/storage/queries/pageAt';

export interface PopupFootProps {
  readonly db: Store['db'];
  /** Null until it is known. */
  readonly windowId: number | null;
  readonly page: KeptPage;
  readonly acts: Acts;
}

/** What can be done from every page. */
export function PopupFoot({ db, windowId, page, acts }: PopupFootProps) {
  const { article, highlights } = page;
  const copy = () => {
    if (!article) return;
    markdownOf(db, { article, highlights })
      .then((text) => navigator.clipboard.writeText(text))
      .then(() => acts.say(i18n.t('library.copied')), acts.fail);
  };
  // In the click itself: the browser opens it for a person only.
  const openList = () => {
    if (windowId === null) return;
    openReadingList(windowId).then(() => window.close(), acts.fail);
  };
  return (
    <footer class="popup-foot">
      <Button variant="quiet" icon={PanelRight} disabled={windowId === null} onClick={openList}>
        {i18n.t('popup.openList')}
      </Button>
      <Button variant="quiet" icon={Copy} disabled={highlights.length === 0} onClick={copy}>
        {i18n.t('popup.copyMarkdown')}
      </Button>
    </footer>
  );
}

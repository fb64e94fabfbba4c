import { i18n } from '#i18n';
import { ActNotice } from '@/components/annotation/ActNotice';
import type { Store } from '@/components/hooks/store';
import { Skeleton } from '@/components/ui/Skeleton';
import { PageFailed } from './PageFailed';
import { PageRefusal } from './PageRefusal';
import { PopupFoot } from './PopupFoot';
import { PopupPage } from './PopupPage';
import { type Popup, usePopup } from './usePopup';
import './Popup.css';

/** What the toolbar button opens: the page, what is selected on it, what is marked on it. */
export function PopupApp(store: Store) {
  const popup = usePopup(store);
  const { acts, page, tab } = popup;
  return (
    <main class="popup">
      <div class="popup__body">
        <Body store={store} popup={popup} />
      </div>
      <div class="popup__bottom">
        <ActNotice notice={acts.notice} undo={acts.undo} dismiss={acts.dismiss} />
        <PopupFoot db={store.db} windowId={tab?.windowId ?? null} page={page} acts={acts} />
      </div>
    </main>
  );
}

function Body({ store, popup }: { store: Store; popup: Popup }) {
  const { look, tab } = popup;
  if (look.status === 'failed') return <PageFailed />;
  if (!popup.isReady || !tab) return <Skeleton label={i18n.t('popup.loading')} rows={4} />;
  if (look.status === 'refused') {
    return <PageRefusal reason={look.reason} writing={popup.writing} />;
  }
  if (look.status !== 'page') return null;
  return <PopupPage store={store} popup={popup} look={look} tabId={tab.tabId} />;
}

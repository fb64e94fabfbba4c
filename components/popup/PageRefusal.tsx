import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import type { Inspection } from '@/utils/messaging/protocol';
import { LibraryNotice } from './LibraryNotice';
import type { Writing } from './usePopup';

export interface PageRefusalProps {
  readonly reason: Extract<Inspection, { status: 'refused' }>['reason'];
  readonly writing: Writing;
}

/** Why nothing can be marked on this page, and what can be done instead. */
export function PageRefusal({ reason, writing }: PageRefusalProps) {
  // Where Firefox never remembers history all windows are private: that is what has to be said then.
  if (typeof writing === 'object') return <LibraryNotice writing={writing} />;
  return (
    <EmptyState
      title={i18n.t(`popup.refusedTitle.${reason}`)}
      {...(reason === 'private' && {
        action: (
          <Button onClick={() => void browser.runtime.openOptionsPage()}>
            {i18n.t('popup.settings')}
          </Button>
        ),
      })}
    >
      {i18n.t(`popup.refusedText.${reason}`)}
    </EmptyState>
  );
}

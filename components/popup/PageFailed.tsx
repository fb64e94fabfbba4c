import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

/** What is shown when the page could not be looked at for no reason that we know. */
export function PageFailed() {
  return (
    <EmptyState
      title={i18n.t('popup.failedTitle')}
      action={<Button onClick={() => location.reload()}>{i18n.t('popup.tryAgain')}</Button>}
    >
      {i18n.t('popup.failedText')}
    </EmptyState>
  );
}

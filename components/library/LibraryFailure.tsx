import { i18n } from '#i18n';
import { isWithoutDatabase } from '@/components/hooks/isWithoutDatabase';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

/** What is shown when the library cannot be read: why, as far as it is known, and what to try. */
export function LibraryFailure({ error }: { error: unknown }) {
  const none = isWithoutDatabase(error);
  return (
    <EmptyState
      title={i18n.t(none ? 'library.noDatabaseTitle' : 'library.failedTitle')}
      action={<Button onClick={() => location.reload()}>{i18n.t('library.tryAgain')}</Button>}
    >
      {i18n.t(none ? 'library.noDatabaseText' : 'library.failedText')}
    </EmptyState>
  );
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isWithoutDatabase } from '@/components/hooks/isWithoutDatabase';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { type Outcome, Rescue } from './Rescue';
import { RestoreDialog } from './RestoreDialog';

export interface LibraryFailureProps {
  readonly error: unknown;
  /** Deletes the damaged library; asked for only after it was explained. */
  onDiscard(): Promise<void>;
}

/**
 * What is shown when the library cannot be read: why, as far as it is known, and what to try. Nothing is repaired or deleted
 * by itself; what can still be read can be saved to a file, and a backup can take the library's place.
 */
export function LibraryFailure({ error, onDiscard }: LibraryFailureProps) {
  const none = isWithoutDatabase(error);
  const [outcome, setOutcome] = useState<Outcome>('untried');
  const [isAsking, setAsking] = useState(false);
  const rescue = { outcome, onRescued: setOutcome };
  return (
    <>
      <EmptyState
        title={i18n.t(none ? 'library.noDatabaseTitle' : 'library.failedTitle')}
        action={
          <>
            <Button onClick={() => location.reload()}>{i18n.t('library.tryAgain')}</Button>
            <Rescue {...rescue} />
            {!none && (
              <Button variant="quiet" onClick={() => setAsking(true)}>
                {i18n.t('library.restoreBackup')}…
              </Button>
            )}
          </>
        }
      >
        {i18n.t(none ? 'library.noDatabaseText' : 'library.failedText')}
      </EmptyState>
      {isAsking && (
        <RestoreDialog {...rescue} onDiscard={onDiscard} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

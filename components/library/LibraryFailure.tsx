import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isWithoutDatabase } from '@/components/hooks/isWithoutDatabase';
import { saveFile } from '@/components/hooks/saveFile';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { salvage } from '@/utils/storage/queries/salvage';
import { rescueText } from './rescueText';

/**
 * What is shown when the library cannot be read: why, as far as it is known, and what to try. Nothing is repaired or deleted
 * by itself; what can still be read can be saved to a file.
 */
export function LibraryFailure({ error }: { error: unknown }) {
  const none = isWithoutDatabase(error);
  return (
    <EmptyState
      title={i18n.t(none ? 'library.noDatabaseTitle' : 'library.failedTitle')}
      action={
        <>
          <Button onClick={() => location.reload()}>{i18n.t('library.tryAgain')}</Button>
          <Rescue />
        </>
      }
    >
      {i18n.t(none ? 'library.noDatabaseText' : 'library.failedText')}
    </EmptyState>
  );
}

type Outcome = 'untried' | 'nothing' | 'saved' | 'savedInPart';

function Rescue() {
  const [outcome, setOutcome] = useState<Outcome>('untried');
  const onRescue = async () => setOutcome(await rescue());
  return (
    <>
      <Button onClick={onRescue}>{i18n.t('library.rescue')}</Button>
      <p role="status">{outcome !== 'untried' && i18n.t(`library.rescueOutcome.${outcome}`)}</p>
    </>
  );
}

async function rescue(): Promise<Outcome> {
  const found = await salvage().catch(() => null);
  if (!found || found.articles.length + found.highlights.length === 0) return 'nothing';
  const text = rescueText(found, Date.now());
  saveFile(new Blob([text], { type: 'application/json' }), 'kantlijn-rescued.json');
  return found.incomplete.length > 0 ? 'savedInPart' : 'saved';
}

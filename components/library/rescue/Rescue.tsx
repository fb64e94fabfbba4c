import { i18n } from '#i18n';
import { saveFile } from '@/components/hooks/saveFile';
import { Button } from '@/components/ui/Button';
import { salvage } from '@/utils/storage/queries/salvage';
import { rescueText } from './rescueText';

export type Outcome = 'untried' | 'nothing' | 'saved' | 'savedInPart';

export interface RescueProps {
  readonly outcome: Outcome;
  onRescued(outcome: Outcome): void;
}

/** Saves what can still be read of a damaged library, and says what came of it. */
export function Rescue({ outcome, onRescued }: RescueProps) {
  const onRescue = async () => onRescued(await rescue());
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

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openFiles } from '@/components/library/article/openAddress';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Failure } from '@/utils/model/failure';
import { Rescue, type RescueProps } from './Rescue';

export interface RestoreDialogProps extends RescueProps {
  /** Deletes the library for good; throws a `Failure` where it was not deleted. */
  onDiscard(): Promise<void>;
  onClose(): void;
}

type Step =
  | 'asking'
  | 'discarding'
  | 'discardNotDamaged'
  | 'discardNewer'
  | 'discardNoRoom'
  | 'discardUnsure'
  | 'discardFailed';

/** Says what a restore costs, saves what can be read, and only then deletes the damaged library and leads to the files page. */
export function RestoreDialog({ onDiscard, onClose, ...rescue }: RestoreDialogProps) {
  const [step, setStep] = useState<Step>('asking');
  const discard = async () => {
    setStep('discarding');
    try {
      await onDiscard();
      openFiles('import');
      onClose();
    } catch (error) {
      setStep(stepAfter(error));
    }
  };
  return (
    <Dialog
      title={i18n.t('library.restoreBackup')}
      closeLabel={i18n.t('library.close')}
      onClose={onClose}
    >
      <p class="dialog__text">{i18n.t('library.restoreText')}</p>
      <Rescue {...rescue} />
      <p role="alert">{step !== 'asking' && i18n.t(`library.${step}`)}</p>
      <p class="dialog__foot">
        <Button onClick={onClose}>{i18n.t('library.cancel')}</Button>
        <Button
          variant="primary"
          disabled={rescue.outcome === 'untried' || step === 'discarding'}
          onClick={discard}
        >
          {i18n.t('library.discard')}
        </Button>
      </p>
    </Dialog>
  );
}

function stepAfter(error: unknown): Step {
  const code = error instanceof Failure ? error.code : null;
  if (code === 'notDamaged') return 'discardNotDamaged';
  if (code === 'readOnly') return 'discardNewer';
  if (code === 'quota') return 'discardNoRoom';
  if (code === 'storageFailed') return 'discardUnsure';
  console.error(error);
  return 'discardFailed';
}

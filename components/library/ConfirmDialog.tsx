import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly confirm: string;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something that cannot be undone. The way out comes first. */
export function ConfirmDialog({ title, text, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog title={title} closeLabel={i18n.t('library.close')} onClose={onClose}>
      <p class="dialog__text">{text}</p>
      <p class="dialog__foot">
        <Button autofocus onClick={onClose}>
          {i18n.t('library.cancel')}
        </Button>
        <Button variant="primary" onClick={onConfirm}>
          {confirm}
        </Button>
      </p>
    </Dialog>
  );
}

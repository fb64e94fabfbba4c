import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import { Dialog } from './Dialog';

export interface FormDialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly cancelLabel: string;
  /** What the form does, on its button. */
  readonly submitLabel: string;
  /** False as long as something is missing: then Enter does nothing, either. */
  readonly canSubmit?: boolean;
  readonly children: ComponentChildren;
  onSubmit(): void;
  onClose(): void;
}

/** A dialog that asks for something: fields, a way out, and what is done with them. */
export function FormDialog(props: FormDialogProps) {
  const { title, closeLabel, canSubmit = true, onSubmit, onClose } = props;
  return (
    <Dialog title={title} closeLabel={closeLabel} onClose={onClose}>
      <form
        class="dialog__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (canSubmit) onSubmit();
        }}
      >
        {props.children}
        <p class="dialog__foot">
          <Button onClick={onClose}>{props.cancelLabel}</Button>
          <Button type="submit" variant="primary" disabled={!canSubmit}>
            {props.submitLabel}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

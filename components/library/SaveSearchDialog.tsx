import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

export interface SaveSearchDialogProps {
  /** What it may be called. */
  readonly suggestion: string;
  onSave(name: string): void;
  onClose(): void;
}

/** Asks for the name under which a search is kept. */
export function SaveSearchDialog({ suggestion, onSave, onClose }: SaveSearchDialogProps) {
  const id = useId();
  const [name, setName] = useState(suggestion);
  return (
    <Dialog
      title={i18n.t('library.saveSearch')}
      closeLabel={i18n.t('library.close')}
      onClose={onClose}
    >
      <form
        class="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) onSave(name.trim());
        }}
      >
        <p class="tag-form__field">
          <label for={id}>{i18n.t('library.name')}</label>
          <input
            autofocus
            id={id}
            class="tag-form__input"
            value={name}
            maxLength={100}
            autocomplete="off"
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </p>
        <p class="dialog__foot">
          <Button onClick={onClose}>{i18n.t('library.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={!name.trim()}>
            {i18n.t('library.save')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

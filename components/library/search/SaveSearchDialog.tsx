import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FormDialog } from '@/components/ui/FormDialog';

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
    <FormDialog
      title={i18n.t('library.saveSearch')}
      closeLabel={i18n.t('library.close')}
      cancelLabel={i18n.t('library.cancel')}
      submitLabel={i18n.t('library.save')}
      canSubmit={name.trim() !== ''}
      onSubmit={() => onSave(name.trim())}
      onClose={onClose}
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
    </FormDialog>
  );
}

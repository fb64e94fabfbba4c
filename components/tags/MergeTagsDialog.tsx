import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FormDialog } from '@/components/ui/FormDialog';

export interface MergeTagsDialogProps {
  readonly tags: readonly string[];
  /** The one that takes the others in. */
  onMerge(to: string): void;
  onClose(): void;
}

/** Asks which of several tags the others become. */
export function MergeTagsDialog({ tags, onMerge, onClose }: MergeTagsDialogProps) {
  const name = useId();
  const [to, setTo] = useState(tags[0] ?? '');
  return (
    <FormDialog
      title={i18n.t('library.mergeTags', tags.length)}
      closeLabel={i18n.t('library.close')}
      cancelLabel={i18n.t('library.cancel')}
      submitLabel={i18n.t('library.merge')}
      onSubmit={() => onMerge(to)}
      onClose={onClose}
    >
      <fieldset class="tag-form__colours">
        <legend>{i18n.t('library.mergeInto')}</legend>
        {tags.map((tag, at) => (
          <label key={tag} class="tag-form__colour">
            <input
              type="radio"
              autofocus={at === 0}
              name={name}
              checked={tag === to}
              onChange={() => setTo(tag)}
            />
            <bdi>{tag}</bdi>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}

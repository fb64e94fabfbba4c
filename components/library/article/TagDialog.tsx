import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagField } from '@/components/annotation/TagField';
import { FormDialog } from '@/components/ui/FormDialog';

export interface TagDialogProps {
  /** How many articles get the tags. */
  readonly count: number;
  /** Tags in use, the most frequent first. */
  readonly known: readonly string[];
  onAdd(tags: readonly string[]): void;
  onClose(): void;
}

/** Asks for tags to add to articles. What is half typed counts as typed. */
export function TagDialog({ count, known, onAdd, onClose }: TagDialogProps) {
  const [tags, setTags] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const all = text.trim() ? [...tags, text] : tags;
  return (
    <FormDialog
      title={i18n.t('library.addTagsTo', count)}
      closeLabel={i18n.t('library.close')}
      cancelLabel={i18n.t('library.cancel')}
      submitLabel={i18n.t('library.addTags')}
      canSubmit={all.length > 0}
      onSubmit={() => onAdd(all)}
      onClose={onClose}
    >
      <TagField
        autofocus
        label={i18n.t('library.tags')}
        tags={tags}
        text={text}
        suggestions={known}
        onTags={setTags}
        onText={setText}
      />
    </FormDialog>
  );
}

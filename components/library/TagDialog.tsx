import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagField } from '@/components/annotation/TagField';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

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
    <Dialog
      title={i18n.t('library.addTagsTo', count)}
      closeLabel={i18n.t('library.close')}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (all.length > 0) onAdd(all);
        }}
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
        <p class="dialog__foot">
          <Button onClick={onClose}>{i18n.t('library.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={all.length === 0}>
            {i18n.t('library.addTags')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestNote } from '@/utils/model/page';

/** A note that grows with what is written in it. */
export function NoteInput(props: { value: string; onChange: (note: string) => void }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { value, onChange } = props;
  // The height follows the text.
  useEffect(() => {
    if (!field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${Math.min(field.current.scrollHeight + 2, 200)}px`;
  }, [value]);
  return (
    <div class="page-field">
      <label class="page-label" for={id}>
        {i18n.t('page.note')}
      </label>
      <textarea
        id={id}
        ref={field}
        class="page-note"
        rows={2}
        maxLength={longestNote(value)}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

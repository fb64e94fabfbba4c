import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestNote } from '@/utils/model/page';
import './NoteField.css';

export interface NoteFieldProps {
  readonly value: string;
  onChange(note: string): void;
}

/** A note in Markdown, as tall as what stands in it. */
export function NoteField({ value, onChange }: NoteFieldProps) {
  const id = useId();
  return (
    <div class="note-field">
      <label class="field__label" for={id}>
        {i18n.t('annotation.note')}
      </label>
      <textarea
        id={id}
        class="note-field__input"
        rows={2}
        dir="auto"
        maxLength={longestNote(value)}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { mergeTags } from '@/utils/model/tag';
import { CrossIcon } from './CrossIcon';

/**
 * Tags, typed without completion: a page must not learn which others there are. Enter or comma adds one, Backspace in
 * the empty field takes the last away; leaving the field adds what stands in it.
 */
export function TagInput(props: { value: readonly string[]; onChange: (tags: string[]) => void }) {
  const { value, onChange } = props;
  const id = useId();
  const [text, setText] = useState('');

  const add = (typed: string) => {
    setText('');
    const tags = mergeTags(value, typed.split(','));
    if (tags.length !== value.length) onChange(tags);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  };

  return (
    <div class="page-field">
      <label class="page-label" for={id}>
        {i18n.t('page.tags')}
      </label>
      <div class="page-tags">
        {value.map((tag) => (
          <Chosen
            key={tag}
            tag={tag}
            onRemove={() => onChange(value.filter((other) => other !== tag))}
          />
        ))}
        <input
          id={id}
          class="page-tags__input"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={100}
          value={text}
          placeholder={value.length === 0 ? i18n.t('page.tagsHint') : ''}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(text)}
        />
      </div>
    </div>
  );
}

function Chosen({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  return (
    <span class="page-tag">
      {tag}
      <button
        type="button"
        class="page-tag__remove"
        aria-label={i18n.t('page.removeTag', [tag])}
        onClick={onRemove}
      >
        <CrossIcon />
      </button>
    </span>
  );
}

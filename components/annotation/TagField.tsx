import { X } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import { OptionList } from '@/components/ui/OptionList';
import { mergeTags } from '@/utils/model/tag';
import { suggestTags } from './suggestTags';
import './TagField.css';

export interface TagFieldProps {
  readonly label: string;
  readonly tags: readonly string[];
  /** Tags of the library, the most used first. */
  readonly suggestions: readonly string[];
  /** What is half typed, where the caller keeps it; else the field does. */
  readonly text?: string;
  /** Takes the focus in a dialog that opens. */
  readonly autofocus?: boolean;
  /** `text` is what is half typed after it. */
  onTags(tags: string[], text: string): void;
  onText?(text: string): void;
}

/**
 * Tags, with completion (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Enter or comma adds one, Backspace in
 * the empty field takes the last away. What is half typed stays half typed: the caller may add it at the end.
 */
export function TagField(props: TagFieldProps) {
  const { label, tags, suggestions, onTags } = props;
  const [own, setOwn] = useState('');
  const text = props.text ?? own;
  const setText = props.onText ?? setOwn;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = isOpen && text.trim() ? suggestTags(text.trim(), suggestions, tags) : [];

  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
    setActive(-1);
  };
  const add = (typed: string) => {
    type('');
    const all = mergeTags(tags, typed.split(','));
    if (all.length !== tags.length) onTags(all, '');
  };
  const remove = (tag: string) => {
    onTags(
      tags.filter((other) => other !== tag),
      text,
    );
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { key } = event;
    if ((key === 'Enter' || key === ',') && text.trim() && !event.ctrlKey && !event.metaKey) {
      add(options[active] ?? text);
    } else if (key === 'Backspace' && text === '' && tags.length > 0) {
      onTags(tags.slice(0, -1), '');
    } else if (key === 'Escape' && options.length > 0) {
      setOpen(false);
      event.stopPropagation();
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && options.length > 0) {
      const count = options.length + 1;
      setActive(((active + 1 + (key === 'ArrowDown' ? 1 : -1) + count) % count) - 1);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div class="tag-field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class="tag-field__box">
        {tags.map((tag) => (
          <span key={tag} class="tag-field__tag">
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="tag-field__remove"
              aria-label={i18n.t('annotation.removeTag', [tag])}
              onClick={() => remove(tag)}
            >
              <Icon icon={X} size={12} />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          autofocus={props.autofocus}
          class="tag-field__input"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-options`}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={100}
          value={text}
          placeholder={tags.length === 0 ? i18n.t('annotation.tagsHint') : ''}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <span id={`${id}-hint`} hidden>
          {i18n.t('annotation.tagsHint')}
        </span>
      </div>
      <OptionList
        id={id}
        label={label}
        options={options}
        active={active}
        keyOf={(tag) => tag}
        show={(tag) => tag}
        onChoose={add}
      />
    </div>
  );
}

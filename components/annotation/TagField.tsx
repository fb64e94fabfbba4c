import { X } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import { OptionList } from '@/components/ui/OptionList';
import { type TagTyping, useTagCompletion } from './useTagCompletion';
import './TagField.css';

export interface TagFieldProps extends TagTyping {
  readonly label: string;
  /** Takes the focus in a dialog that opens. */
  readonly autofocus?: boolean;
}

/**
 * Tags, with completion. Enter or comma adds one, Backspace in the empty field takes the last away. What is
 * half typed stays half typed: the caller may add it at the end.
 */
export function TagField(props: TagFieldProps) {
  const { label, tags, onTags } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, options, active, type, add, onKeyDown, close } = useTagCompletion(props);
  const remove = (tag: string) => {
    onTags(
      tags.filter((other) => other !== tag),
      text,
    );
    input.current?.focus();
  };

  return (
    <div class="tag-field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class="tag-field__box">
        {tags.map((tag) => (
          <Chosen key={tag} tag={tag} onRemove={() => remove(tag)} />
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
          onBlur={close}
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

function Chosen({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  return (
    <span class="tag-field__tag">
      <bdi>{tag}</bdi>
      <button
        type="button"
        class="tag-field__remove"
        aria-label={i18n.t('annotation.removeTag', [tag])}
        onClick={onRemove}
      >
        <Icon icon={X} size={12} />
      </button>
    </span>
  );
}

import { useState } from 'preact/hooks';
import { mergeTags } from '@/utils/model/tag';
import { suggestTags } from './suggestTags';

/** Tags as they are typed, and by whom they are kept. */
export interface TagTyping {
  readonly tags: readonly string[];
  /** Tags of the library, the most used first. */
  readonly suggestions: readonly string[];
  /** What is half typed, where the caller keeps it; else the field does. */
  readonly text?: string;
  /** `text` is what is half typed after it. */
  onTags(tags: string[], text: string): void;
  onText?(text: string): void;
}

/**
 * What is half typed in a field for tags, what is offered to complete it, and what the field's keys do:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function useTagCompletion({ tags, suggestions, onTags, ...kept }: TagTyping) {
  const [own, setOwn] = useState('');
  const text = kept.text ?? own;
  const setText = kept.onText ?? setOwn;
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
      // One place more than there are options: the field itself, with what was typed.
      const count = options.length + 1;
      setActive(((active + 1 + (key === 'ArrowDown' ? 1 : -1) + count) % count) - 1);
    } else {
      return;
    }
    event.preventDefault();
  };
  return {
    text,
    options,
    /** The place of the option that the keys have reached; -1 for none. */
    active,
    type,
    add,
    onKeyDown,
    close: () => setOpen(false),
  };
}

import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { type Completion, completions, type Vocabulary } from '@/utils/model/query/completions';

interface QueryTyping {
  readonly search: RefObject<HTMLInputElement | null>;
  /** What stands in the field. */
  readonly typed: string;
  setTyped(typed: string): void;
  readonly vocabulary: Vocabulary;
}

/** What completes a query where the caret stands, and what the keys of its field do while something is offered. */
export function useQueryCompletion({ search, typed, setTyped, vocabulary }: QueryTyping) {
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const { start, end, options } =
    caret === null ? { start: 0, end: 0, options: [] } : completions(typed, caret, vocabulary);

  const type = (value: string, at: number | null) => {
    setTyped(value);
    setCaret(at);
    setActive(-1);
  };
  const choose = ({ kind, text: chosen }: Completion) => {
    const before = typed.slice(0, start) + chosen + (kind === 'value' ? ' ' : '');
    const after = typed.slice(end).replace(kind === 'value' ? /^\s+/ : /^$/, '');
    type(before + after, before.length);
    const field = search.current;
    if (!field) return;
    field.value = before + after;
    field.setSelectionRange(before.length, before.length);
    if (kind === 'value') setCaret(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || options.length === 0) return;
    const chosen = options[active];
    if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen);
    else if (event.key === 'Escape') setCaret(null);
    else if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (event.key === 'ArrowUp')
      setActive((Math.max(active, 0) - 1 + options.length) % options.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    options,
    /** The place of the option that the keys have reached; -1 for none. */
    active,
    /** Puts a text into the field, with the caret at a place in it. */
    type,
    choose,
    onKeyDown,
    close: () => setCaret(null),
  };
}

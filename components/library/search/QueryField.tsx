import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OptionList } from '@/components/ui/OptionList';
import { type Completion, completions, type Vocabulary } from '@/utils/model/query/completions';
import type { QueryError } from '@/utils/model/query/parseQuery';
import { QueryFaultNotice } from './QueryFaultNotice';
import './QueryField.css';

/** Long enough not to search for each letter, short enough to seem at once. */
const PAUSE = 120;

export interface QueryFieldProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** What is wrong with the text; null when nothing is. */
  readonly fault: QueryError | null;
  readonly vocabulary: Vocabulary;
  onText(text: string): void;
}

/**
 * The search box: words, phrases, and fields such as `tag:` with completion. It stays a searchbox: what completes is told
 * by `aria-activedescendant`, which that role may have, and how many there are by a live region.
 */
export function QueryField({ search, text, fault, vocabulary, onText }: QueryFieldProps) {
  const id = useId();
  const [typed, setTyped] = useTyped(text, onText);
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
  return (
    <div class="query-field">
      <input
        ref={search}
        type="search"
        class="query-field__input"
        aria-label={i18n.t('library.search')}
        aria-autocomplete="list"
        aria-controls={`${id}-options`}
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${id}-fault` : undefined}
        placeholder={i18n.t('library.searchHint')}
        value={typed}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={({ currentTarget }) =>
          type(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
        }
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
      />
      <OptionList
        id={id}
        label={i18n.t('library.completions')}
        class="query-field__options"
        options={options}
        active={active}
        keyOf={(option) => option.text}
        show={(option) => <Offer option={option} />}
        onChoose={choose}
      />
      <div id={`${id}-fault`} role="status">
        {/* Whoever is offered completions is not done yet. */}
        {fault && options.length === 0 && <QueryFaultNotice text={text} fault={fault} />}
      </div>
    </div>
  );
}

/** What stands in the field. Typing is told once it is still; what is changed elsewhere stands there at once. */
function useTyped(text: string, onText: (text: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  const timer = useRef(0);
  // In the layout: a picture later, a text that was told since would be taken for one changed elsewhere.
  useLayoutEffect(() => {
    // What was told comes back while more may have been typed.
    if (text === told.current) return;
    clearTimeout(timer.current);
    told.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    const tell = () => {
      told.current = value;
      onText(value);
    };
    timer.current = window.setTimeout(tell, value ? PAUSE : 0);
  };
  return [typed, type];
}

function Offer({ option }: { option: Completion }) {
  return (
    <span class="query-field__offer">
      <bdi>{option.text}</bdi>
      {option.kind === 'field' && (
        <span class="query-field__meaning">{meanings[option.field]()}</span>
      )}
    </span>
  );
}

const meanings: Readonly<Record<Completion['field'], () => string>> = {
  tag: () => i18n.t('library.fieldTag'),
  site: () => i18n.t('library.fieldSite'),
  is: () => i18n.t('library.fieldIs'),
  has: () => i18n.t('library.fieldHas'),
  colour: () => i18n.t('library.fieldColour'),
  lang: () => i18n.t('library.fieldLang'),
  before: () => i18n.t('library.fieldBefore'),
  after: () => i18n.t('library.fieldAfter'),
};

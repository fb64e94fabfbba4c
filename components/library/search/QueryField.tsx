import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { OptionList } from '@/components/ui/OptionList';
import type { Completion, Vocabulary } from '@/utils/model/query/completions';
import type { QueryError } from '@/utils/model/query/parseQuery';
import { QueryFaultNotice } from './QueryFaultNotice';
import { useQueryCompletion } from './useQueryCompletion';
import { useTyped } from './useTyped';
import './QueryField.css';

export interface QueryFieldProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** What is wrong with the text; null when nothing is. */
  readonly fault: QueryError | null;
  readonly vocabulary: Vocabulary;
  /** It has the focus: something will be typed. */
  onEnter(): void;
  onText(text: string): void;
}

/**
 * The search box: words, phrases, and fields such as `tag:` with completion. It stays a searchbox: what completes is told
 * by `aria-activedescendant`, which that role may have.
 */
export function QueryField({ search, text, fault, vocabulary, onEnter, onText }: QueryFieldProps) {
  const id = useId();
  const [typed, setTyped] = useTyped(text, onText);
  const { options, active, type, choose, onKeyDown, close } = useQueryCompletion({
    search,
    typed,
    setTyped,
    vocabulary,
  });
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
        onFocus={onEnter}
        onBlur={close}
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

import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ListFilter, stateChoices } from './listFilter';
import { useDebounced } from './useDebounced';
import './ListFilters.css';

/** Long enough not to search for each letter, short enough to seem at once. */
const PAUSE = 120;

export interface ListFiltersProps {
  readonly filter: ListFilter;
  /** Tags in use, the most frequent first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly search: RefObject<HTMLInputElement | null>;
  onFilter(change: Partial<ListFilter>): void;
}

/** What the reading list is narrowed by: words, state and tag. */
export function ListFilters({ filter, tags, search, onFilter }: ListFiltersProps) {
  return (
    <>
      <SearchBox search={search} text={filter.text} onText={(text) => onFilter({ text })} />
      <StateChoice filter={filter} onFilter={onFilter} />
      <TagChoice filter={filter} tags={tags} onFilter={onFilter} />
    </>
  );
}

interface SearchBoxProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly text: string;
  onText(text: string): void;
}

function SearchBox({ search, text, onText }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const settled = useDebounced(typed, PAUSE);
  // Inputs: only what was typed is told, not a new callback
  useEffect(() => {
    if (settled !== text) onText(settled);
  }, [settled]);
  // Cleared from outside.
  useEffect(() => setTyped(text), [text]);
  return (
    <input
      ref={search}
      type="search"
      class="list-filters__search"
      aria-label={i18n.t('library.search')}
      placeholder={i18n.t('library.searchHint')}
      value={typed}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function StateChoice({ filter, onFilter }: Pick<ListFiltersProps, 'filter' | 'onFilter'>) {
  return (
    <div class="list-filters__states" role="radiogroup" aria-label={i18n.t('library.state')}>
      {stateChoices.map((state) => (
        <label key={state} class="list-filters__state">
          <input
            type="radio"
            name="state"
            checked={filter.state === state}
            onChange={() => onFilter({ state })}
          />
          <span>{i18n.t(`library.${state}`)}</span>
        </label>
      ))}
    </div>
  );
}

function TagChoice({
  filter,
  tags,
  onFilter,
}: Pick<ListFiltersProps, 'filter' | 'tags' | 'onFilter'>) {
  const known = tags.some(({ tag }) => tag === filter.tag);
  return (
    <select
      class="list-filters__tag"
      aria-label={i18n.t('library.tag')}
      value={filter.tag ?? ''}
      data-set={filter.tag !== null}
      onChange={(event) => onFilter({ tag: event.currentTarget.value || null })}
    >
      <option value="">{i18n.t('library.anyTag')}</option>
      {filter.tag !== null && !known && <option value={filter.tag}>{filter.tag}</option>}
      {tags.map(({ tag, count }) => (
        <option key={tag} value={tag}>
          {tag} ({count})
        </option>
      ))}
    </select>
  );
}

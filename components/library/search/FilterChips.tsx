import { X } from 'lucide';
import { i18n } from '#i18n';
import { colourName } from '@/components/annotation/colourName';
import { uiLocale } from '@/components/hooks/uiLocale';
import {
  type ListView,
  type Narrowing,
  narrowings,
  without,
} from '@/components/library/list/listView';
import { Icon } from '@/components/ui/Icon';
import { formatDay } from '@/utils/text/formatDay';
import { languageName } from './languageName';
import './FilterChips.css';

export interface FilterChipsProps {
  readonly view: ListView;
  onView(view: ListView): void;
  onClear(): void;
  onSave(): void;
}

/** What narrows the list, each with a way to take it away; and the ways to keep it, or to be rid of all. */
export function FilterChips({ view, onView, onClear, onSave }: FilterChipsProps) {
  const all = narrowings(view);
  // The words stand in the search box already.
  const held = all.filter((narrowing) => narrowing !== 'text');
  if (all.length === 0) return null;
  return (
    <div class="filter-chips">
      <ul
        class="filter-chips__list"
        aria-label={i18n.t('library.filters')}
        hidden={held.length === 0}
      >
        {held.map((narrowing) => (
          <li key={narrowing} class="filter-chips__chip">
            <bdi class="filter-chips__words">{wordsFor(view, narrowing)}</bdi>
            <button
              type="button"
              class="filter-chips__remove"
              aria-label={i18n.t('library.removeFilter', [wordsFor(view, narrowing)])}
              onClick={() => onView(without(view, narrowing))}
            >
              <Icon icon={X} size={12} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="filter-chips__all" onClick={onSave}>
        {i18n.t('library.saveSearch')}
      </button>
      <button type="button" class="filter-chips__all" onClick={onClear}>
        {i18n.t('library.clearFilters')}
      </button>
    </div>
  );
}

function wordsFor({ text, filter }: ListView, narrowing: Narrowing): string {
  const day = (at: number | null | undefined) => (at ? formatDay(at, uiLocale()) : '');
  const words: Readonly<Record<Narrowing, () => string>> = {
    text: () => `“${text.trim()}”`,
    states: () => (filter.states ?? []).map((state) => i18n.t(`library.${state}`)).join(', '),
    favourite: () => i18n.t('library.favourites'),
    tag: () => `#${filter.tag}`,
    site: () => filter.site ?? '',
    language: () => languageName(filter.language ?? '', uiLocale()),
    colour: () => (filter.colour ? colourName(filter.colour) : ''),
    hasNote: () => i18n.t('library.hasNote'),
    orphaned: () => i18n.t('library.orphaned'),
    savedFrom: () => i18n.t('library.savedFromDay', [day(filter.savedFrom)]),
    savedBefore: () => i18n.t('library.savedBeforeDay', [day(filter.savedBefore)]),
  };
  return words[narrowing]();
}

import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { colourName } from '@/components/annotation/colourName';
import { uiLocale } from '@/components/hooks/uiLocale';
import { useFacets } from '@/components/library/list/useFacets';
import type { ReadingList } from '@/components/library/list/useReadingList';
import { type Colour, colours } from '@/utils/model/colour';
import { DayRange } from './DayRange';
import { languageName } from './languageName';
import './FilterPanel.css';

export interface FilterPanelProps {
  readonly reading: ReadingList;
}

/** Every way to narrow the list but words, state and tag, with how many articles each would leave. */
export function FilterPanel({ reading }: FilterPanelProps) {
  const { view, narrow } = reading;
  const facets = useFacets(reading);
  const { filter } = view;
  const locale = uiLocale();
  return (
    <section class="filter-panel" aria-label={i18n.t('library.filterBy')}>
      <Choice
        label={i18n.t('library.site')}
        any={i18n.t('library.anySite')}
        value={filter.site ?? null}
        options={facets.sites.map(({ value, count }) => ({ value, label: value, count }))}
        onChoose={(site) => narrow({ site })}
      />
      <Choice
        label={i18n.t('library.language')}
        any={i18n.t('library.anyLanguage')}
        value={filter.language ?? null}
        options={facets.languages.map(({ value, count }) => ({
          value,
          label: languageName(value, locale),
          count,
        }))}
        onChoose={(language) => narrow({ language })}
      />
      <Pens
        value={filter.colour ?? null}
        counts={new Map(facets.colours.map(({ value, count }) => [value, count]))}
        onChoose={(colour) => narrow({ colour })}
      />
      <Ticks reading={reading} />
      <DayRange
        from={filter.savedFrom ?? null}
        before={filter.savedBefore ?? null}
        onRange={narrow}
      />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
  }[];
  onChoose(value: string | null): void;
}

/** A choice of one value of a facet, or any; what is chosen stays offered when nothing has it any more. */
function Choice({ label, any, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  const known = options.some((option) => option.value === value);
  return (
    <p class="filter-panel__choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="filter-panel__select"
        value={value ?? ''}
        data-set={value !== null}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{any}</option>
        {value !== null && !known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label} ({option.count})
          </option>
        ))}
      </select>
    </p>
  );
}

interface PensProps {
  readonly value: Colour | null;
  readonly counts: ReadonlyMap<Colour, number>;
  onChoose(colour: Colour | null): void;
}

function Pens({ value, counts, onChoose }: PensProps) {
  return (
    <fieldset class="filter-panel__pens">
      <legend>{i18n.t('library.colour')}</legend>
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          class="filter-panel__pen"
          data-colour={colour}
          aria-pressed={value === colour}
          aria-label={i18n.t('library.colourCount', [
            colourName(colour),
            String(counts.get(colour) ?? 0),
          ])}
          title={colourName(colour)}
          onClick={() => onChoose(value === colour ? null : colour)}
        />
      ))}
    </fieldset>
  );
}

function Ticks({ reading }: FilterPanelProps) {
  const { view, narrow } = reading;
  const facets = useFacets(reading);
  const ticks = [
    { key: 'favourite', label: i18n.t('library.favourites'), count: facets.favourite },
    { key: 'hasNote', label: i18n.t('library.hasNote'), count: facets.hasNote },
    { key: 'orphaned', label: i18n.t('library.orphaned'), count: facets.orphaned },
  ] as const;
  return (
    <div class="filter-panel__ticks">
      {ticks.map(({ key, label, count }) => (
        <label key={key} class="filter-panel__tick">
          <input
            type="checkbox"
            checked={view.filter[key] === true}
            onChange={(event) => narrow({ [key]: event.currentTarget.checked ? true : null })}
          />
          <span>
            {label} ({count})
          </span>
        </label>
      ))}
    </div>
  );
}

import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { isoDay } from '@/components/hooks/isoDay';

export interface DayRangeProps {
  /** Milliseconds, or null where there is no bound. */
  readonly from: number | null;
  readonly before: number | null;
  onRange(change: { savedFrom: number | null } | { savedBefore: number | null }): void;
}

/** The days between which articles were saved; either may be open. */
export function DayRange({ from, before, onRange }: DayRangeProps) {
  return (
    <div class="filter-panel__days">
      <Day
        label={i18n.t('library.savedFrom')}
        at={from}
        onDay={(savedFrom) => onRange({ savedFrom })}
      />
      <Day
        label={i18n.t('library.savedBefore')}
        at={before}
        onDay={(savedBefore) => onRange({ savedBefore })}
      />
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly at: number | null;
  onDay(at: number | null): void;
}

/** A day of this time zone, as the moment in which it begins. */
function Day({ label, at, onDay }: DayProps) {
  const id = useId();
  return (
    <p class="filter-panel__choice">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        class="filter-panel__select"
        value={at === null ? '' : isoDay(new Date(at))}
        onChange={({ currentTarget }) => {
          const moment = new Date(`${currentTarget.value}T00:00`).getTime();
          onDay(Number.isNaN(moment) ? null : moment);
        }}
      />
    </p>
  );
}

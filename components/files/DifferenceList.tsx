import { i18n } from '#i18n';
import type { HighlightId } from '@/utils/model/ids';
import type { Difference, Said, Side } from '@/utils/model/importPlan';

export interface DifferenceListProps {
  readonly differences: readonly Difference[];
  readonly sides: Readonly<Record<HighlightId, Side>>;
  onChoose(id: HighlightId, side: Side): void;
}

const choices = ['library', 'file'] as const;

/** Passages of which the library and the file say different things: both are shown, the person chooses. */
export function DifferenceList({ differences, sides, onChoose }: DifferenceListProps) {
  return (
    <section class="differences" aria-label={i18n.t('files.differences', differences.length)}>
      <h3 class="files__subheading">{i18n.t('files.differences', differences.length)}</h3>
      <ul class="differences__list">
        {differences.map((difference) => (
          <li key={difference.id} class="differences__item">
            <blockquote dir="auto">{difference.quote}</blockquote>
            <p class="files__hint">{difference.title}</p>
            <fieldset class="differences__sides">
              <legend>{i18n.t('files.whichCounts')}</legend>
              {choices.map((side) => (
                <label key={side} class="differences__side">
                  <input
                    type="radio"
                    name={difference.id}
                    checked={(sides[difference.id] ?? difference.suggested) === side}
                    onChange={() => onChoose(difference.id, side)}
                  />
                  <span>
                    <strong>{i18n.t(`files.side.${side}`)}</strong>
                    <SaidView said={difference[side]} />
                  </span>
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface SaidViewProps {
  readonly said: Said;
  /** False for what has tags only. */
  readonly hasNote?: boolean;
}

/** A note and tags as one side has them. */
export function SaidView({ said: { note, tags }, hasNote = true }: SaidViewProps) {
  return (
    <>
      {hasNote && (
        <span class="differences__note" dir="auto">
          {note || i18n.t('files.noNote')}
        </span>
      )}
      {tags.length > 0 && (
        <span class="differences__tags">{tags.map((tag) => `#${tag}`).join(' ')}</span>
      )}
    </>
  );
}

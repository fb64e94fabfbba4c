import { i18n } from '#i18n';
import { type ArticleState, articleStates } from '@/utils/model/records';
import './StateChoice.css';

export interface StateChoiceProps {
  /** Null for all. */
  readonly state: ArticleState | null;
  onState(state: ArticleState | null): void;
}

const choices = [null, ...articleStates] as const;

/** The states an article can be in, of which one or all are shown. */
export function StateChoice({ state, onState }: StateChoiceProps) {
  return (
    <div class="state-choice" role="radiogroup" aria-label={i18n.t('library.state')}>
      {choices.map((choice) => (
        <label key={choice} class="state-choice__state">
          <input
            type="radio"
            name="state"
            checked={state === choice}
            onChange={() => onState(choice)}
          />
          <span>{i18n.t(`library.${choice ?? 'all'}`)}</span>
        </label>
      ))}
    </div>
  );
}

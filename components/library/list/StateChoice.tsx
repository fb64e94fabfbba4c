import { i18n } from '#i18n';
import { Segments } from '@/components/ui/Segments';
import { type ArticleState, articleStates } from '@/utils/model/articleState';
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
      <Segments
        name="state"
        choices={choices.map((value) => ({ value, label: i18n.t(`library.${value ?? 'all'}`) }))}
        chosen={state}
        onChoose={onState}
      />
    </div>
  );
}

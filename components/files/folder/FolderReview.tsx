import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import {
  type FileNews,
  type FolderAnswer,
  type FolderChoices,
  type FolderLook,
  type FolderQuestion,
  folderAnswers,
} from '@/utils/model/folder';
import { DifferenceList, SaidView } from '../DifferenceList';

export interface FolderReviewProps {
  readonly look: FolderLook;
  onBringIn(choices: FolderChoices): void;
}

const SHOWN = 100;

/** What was edited in the files, what is for the person to decide, and the button that brings it in. */
export function FolderReview({ look, onBringIn }: FolderReviewProps) {
  const [choices, setChoices] = useState<FolderChoices>({ sides: {}, answers: {} });
  const { news, differences, questions, skipped } = look;
  const brings = news.length + differences.length + questions.length;
  return (
    <>
      {brings > 0 && (
        <section class="files__section" aria-label={i18n.t('files.managed.fromFiles')}>
          <h3 class="files__subheading">{i18n.t('files.managed.fromFiles')}</h3>
          {news.length > 0 && <NewsList news={news} />}
          {differences.length > 0 && (
            <DifferenceList
              differences={differences}
              sides={choices.sides}
              onChoose={(id, side) =>
                setChoices({ ...choices, sides: { ...choices.sides, [id]: side } })
              }
            />
          )}
          {questions.length > 0 && (
            <QuestionList
              questions={questions}
              answers={choices.answers}
              onAnswer={(key, answer) =>
                setChoices({ ...choices, answers: { ...choices.answers, [key]: answer } })
              }
            />
          )}
          <div class="files__actions">
            <Button variant="primary" onClick={() => onBringIn(choices)}>
              {i18n.t('files.managed.bringIn')}
            </Button>
          </div>
        </section>
      )}
      {skipped.length > 0 && (
        <details class="files__problems">
          <summary>{i18n.t('files.managed.skipped', skipped.length)}</summary>
          <ul>
            {skipped.slice(0, SHOWN).map(({ path, reason }) => (
              <li key={`${reason} ${path}`}>
                <bdi>{path}</bdi>: {i18n.t(`files.managed.skip.${reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function NewsList({ news }: { news: readonly FileNews[] }) {
  return (
    <ul class="differences__list" aria-label={i18n.t('files.managed.news', news.length)}>
      {news.slice(0, SHOWN).map(({ key, title, quote, before, after }) => (
        <li key={key} class="differences__item">
          {quote && <blockquote dir="auto">{quote}</blockquote>}
          <p class="files__hint">{quote ? title : i18n.t('files.managed.tagsOf', [title])}</p>
          <dl class="news">
            <dt>{i18n.t('files.side.library')}</dt>
            <dd>
              <SaidView said={before} hasNote={quote !== ''} />
            </dd>
            <dt>{i18n.t('files.side.file')}</dt>
            <dd>
              <SaidView said={after} hasNote={quote !== ''} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

interface QuestionListProps {
  readonly questions: readonly FolderQuestion[];
  readonly answers: FolderChoices['answers'];
  onAnswer(key: string, answer: FolderAnswer): void;
}

function QuestionList({ questions, answers, onAnswer }: QuestionListProps) {
  return (
    <ul class="differences__list" aria-label={i18n.t('files.managed.questions', questions.length)}>
      {questions.slice(0, SHOWN).map(({ key, kind, title, about }) => (
        <li key={key} class="differences__item">
          <blockquote dir="auto">{about}</blockquote>
          <p class="files__hint">{title}</p>
          <fieldset class="differences__sides">
            <legend>{i18n.t(`files.managed.question.${kind}`)}</legend>
            {folderAnswers[kind].map((answer, at) => (
              <label key={answer} class="differences__side">
                <input
                  type="radio"
                  name={`question-${key}`}
                  checked={answers[key] === answer || (answers[key] === undefined && at === 0)}
                  onChange={() => onAnswer(key, answer)}
                />
                <span>{i18n.t(`files.managed.answer.${answer}`)}</span>
              </label>
            ))}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}

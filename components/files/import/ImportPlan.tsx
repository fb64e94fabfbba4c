import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Switch } from '@/components/ui/Switch';
import type { ImportProblem } from '@/utils/import/parsed';
import { DifferenceList } from '../DifferenceList';
import { reasonText } from '../failureText';
import { BackupFacts } from './BackupFacts';
import type { PlannedImport } from './importState';
import { SummaryTable } from './SummaryTable';
import type { useImport } from './useImport';

export interface ImportPlanProps extends Omit<PlannedImport, 'step'> {
  readonly model: ReturnType<typeof useImport>;
}

const SHOWN = 100;

/** What an import would do, what is for the person to decide, and the button that does it. */
export function ImportPlan({ names, opened, summary, choices, model }: ImportPlanProps) {
  const { articles, highlights, differences } = summary;
  const trashed = articles.trashed + highlights.trashed;
  const brings = articles.fresh + articles.changed + highlights.fresh + highlights.changed;
  const problems = opened.kind === 'import' ? opened.problems : [];
  const isUseless =
    problems.length > 0 && brings + articles.known + highlights.known + trashed === 0;
  if (isUseless) return <NothingFound names={names} problems={problems} model={model} />;
  return (
    <>
      <h2 class="files__heading">{names.join(', ')}</h2>
      {opened.kind === 'backup' && <BackupFacts opened={opened} />}
      {brings === 0 && (
        <p role="status">
          {i18n.t(differences.length + trashed > 0 ? 'files.nothingChosen' : 'files.nothingNew')}
        </p>
      )}
      <SummaryTable summary={summary} />
      {(trashed > 0 || choices.bringBack) && (
        <Switch
          label={i18n.t('files.bringBack')}
          checked={choices.bringBack}
          onChange={model.bringBack}
        />
      )}
      {differences.length > 0 && (
        <DifferenceList differences={differences} sides={choices.sides} onChoose={model.side} />
      )}
      {problems.length > 0 && <ProblemTable problems={problems} />}
      <div class="files__actions">
        <Button variant="primary" disabled={brings === 0} onClick={model.apply}>
          {i18n.t(opened.kind === 'backup' ? 'files.merge' : 'files.bringIn')}
        </Button>
        {opened.kind === 'backup' && (
          <Button onClick={model.replace}>{i18n.t('files.replace')}</Button>
        )}
        <Button variant="quiet" onClick={model.restart}>
          {i18n.t('files.cancel')}
        </Button>
      </div>
      {opened.kind === 'backup' && <p class="files__hint">{i18n.t('files.replaceWhy')}</p>}
    </>
  );
}

interface NothingFoundProps extends Pick<ImportPlanProps, 'names' | 'model'> {
  readonly problems: readonly ImportProblem[];
}

/** Files of which nothing can be used: why, and what could be. */
function NothingFound({ names, problems, model }: NothingFoundProps) {
  return (
    <>
      <h2 class="files__heading">{names.join(', ')}</h2>
      <p role="alert">{i18n.t('files.nothingFound')}</p>
      <ProblemTable problems={problems} />
      <div class="files__actions">
        <Button variant="primary" onClick={model.restart}>
          {i18n.t('files.chooseOthers')}
        </Button>
      </div>
      <p class="files__hint">{i18n.t('files.formatsIn')}</p>
    </>
  );
}

function ProblemTable({ problems }: { problems: readonly ImportProblem[] }) {
  const hasLines = problems.some(({ line }) => line !== null);
  return (
    <details class="files__problems" open={problems.length <= 10}>
      <summary>{i18n.t('files.leftOut', problems.length)}</summary>
      <table class="files__table">
        <thead>
          <tr>
            {hasLines && <th scope="col">{i18n.t('files.lineColumn')}</th>}
            <th scope="col">{i18n.t('files.reasonColumn')}</th>
            <th scope="col">{i18n.t('files.detailColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, SHOWN).map(({ line, reason, detail }, at) => (
            <tr key={at}>
              {hasLines && <td>{line ?? ''}</td>}
              <td>{reasonText(reason)}</td>
              <td dir="auto">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > SHOWN && <p>{i18n.t('files.moreInReport')}</p>}
    </details>
  );
}

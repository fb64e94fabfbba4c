import { i18n } from '#i18n';
import { saveFile } from '@/components/hooks/saveFile';
import { Button } from '@/components/ui/Button';
import { DropZone } from '../DropZone';
import type { FilesStore } from '../filesStore';
import { Working } from '../Working';
import { BackupFacts } from './BackupFacts';
import { ImportPlan } from './ImportPlan';
import { importReport } from './importReport';
import type { ImportState } from './importState';
import { SummaryTable } from './SummaryTable';
import { useImport } from './useImport';

/** Files in: choose, see what would happen, bring in, and the way back. */
export function ImportTab(store: FilesStore) {
  const model = useImport(store);
  const { state } = model;
  if (state.step === 'working') {
    const text = i18n.t(state.does === 'reading' ? 'files.reading' : 'files.writing');
    return <Working text={text} share={state.share} onCancel={model.cancel} />;
  }
  if (state.step === 'planned') return <ImportPlan {...state} model={model} />;
  if (state.step === 'done') return <Done state={state} model={model} />;
  return (
    <>
      <p class="files__lead">{i18n.t('files.importLead')}</p>
      {state.step === 'undone' && <p role="status">{i18n.t('files.undone')}</p>}
      {state.step === 'undone' && state.lacksSettings && <LacksSettings />}
      {state.step === 'choosing' && state.failure && (
        <p class="files__failure" role="alert">
          {state.failure}
        </p>
      )}
      <DropZone label={i18n.t('files.drop')} multiple onFiles={model.open} />
      <p class="files__hint">{i18n.t('files.formatsIn')}</p>
    </>
  );
}

interface DoneProps {
  readonly state: Extract<ImportState, { step: 'done' }>;
  readonly model: ReturnType<typeof useImport>;
}

function Done({ state, model }: DoneProps) {
  const { opened, summary, undo, lacksSettings } = state;
  const report = () => {
    const text = importReport(opened, summary);
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'kantlijn-import.txt');
  };
  return (
    <>
      <p class="files__done" role="status">
        {undo === 'library' ? i18n.t('files.replaced') : i18n.t('files.imported')}
      </p>
      {lacksSettings && <LacksSettings />}
      {undo === 'library' && opened.kind === 'backup' && <BackupFacts opened={opened} />}
      {undo !== 'library' && <SummaryTable summary={summary} />}
      <div class="files__actions">
        <Button variant="primary" onClick={model.restart}>
          {i18n.t('files.another')}
        </Button>
        <Button onClick={model.undo}>{i18n.t('library.undo')}</Button>
        <Button variant="quiet" onClick={report}>
          {i18n.t('files.saveReport')}
        </Button>
      </div>
    </>
  );
}

function LacksSettings() {
  return (
    <p class="files__failure" role="alert">
      {i18n.t('files.lacksSettings')}
    </p>
  );
}

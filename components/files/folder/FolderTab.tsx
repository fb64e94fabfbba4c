import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Switch } from '@/components/ui/Switch';
import type { FolderLook } from '@/utils/model/folder';
import type { FolderState } from '../fileJobs';
import { Working } from '../Working';
import { FolderReview } from './FolderReview';
import type { FolderAccess } from './folderAccess';
import type { FolderModel } from './useFolder';

export interface FolderTabProps {
  readonly model: FolderModel;
}

/** A folder of Markdown files that is kept up to date, and what was edited there brought back. */
export function FolderTab({ model }: FolderTabProps) {
  const { state, share, refresh } = model;
  useEffect(() => void refresh(), [refresh]);
  if (model.isMissing) return <p class="files__lead">{i18n.t('files.managed.missing')}</p>;
  if (share !== undefined) return <Working text={i18n.t('files.managed.working')} share={share} />;
  if (!state) return <Working text={i18n.t('files.managed.looking')} share={null} />;
  const failure = state.failure && (
    <p class="files__failure" role="alert">
      {state.failure}
    </p>
  );
  if (!state.kept) return failure || <ChooseFolder model={model} />;
  return (
    <>
      <h2 class="files__heading">{i18n.t('files.managed.where', [state.kept.handle.name])}</h2>
      {failure}
      {state.access !== 'granted' && (
        <Withdrawn access={state.access} waiting={state.kept.waiting} model={model} />
      )}
      {state.look && <Kept kept={state.kept} look={state.look} model={model} />}
      <div class="files__actions">
        <Button variant="quiet" onClick={model.forget}>
          {i18n.t('files.managed.forget')}
        </Button>
      </div>
    </>
  );
}

function ChooseFolder({ model }: FolderTabProps) {
  const [folder, setFolder] = useState('');
  const [fileName, setFileName] = useState('{{ title }}');
  return (
    <form class="files__form" onSubmit={(event) => event.preventDefault()}>
      <p class="files__lead">{i18n.t('files.managed.lead')}</p>
      <div class="files__row">
        <NameField label={i18n.t('files.folder')} value={folder} onInput={setFolder} />
        <NameField label={i18n.t('files.fileName')} value={fileName} onInput={setFileName} />
      </div>
      <p class="files__hint">{i18n.t('files.managed.naming')}</p>
      <div class="files__actions">
        <Button variant="primary" onClick={() => model.choose({ folder, fileName })}>
          {i18n.t('files.managed.choose')}
        </Button>
      </div>
    </form>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  onInput(value: string): void;
}

function NameField({ label, value, onInput }: NameFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={value}
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

interface WithdrawnProps extends FolderTabProps {
  readonly access: FolderAccess;
  readonly waiting: number;
}

/** The browser asks again at a click; once it was told no, only a new choice of the folder makes it ask. */
function Withdrawn({ access, waiting, model }: WithdrawnProps) {
  const isDenied = access === 'denied';
  return (
    <>
      <p class="files__failure" role="alert">
        {i18n.t(isDenied ? 'files.managed.denied' : 'files.managed.withdrawn')}{' '}
        {i18n.t('files.managed.waiting', waiting)}
      </p>
      <div class="files__actions">
        <Button variant="primary" onClick={model.allow}>
          {i18n.t(isDenied ? 'files.managed.chooseAgain' : 'files.managed.allow')}
        </Button>
      </div>
    </>
  );
}

interface KeptProps {
  readonly kept: FolderState;
  readonly look: FolderLook;
  readonly model: FolderModel;
}

function Kept({ kept, look, model }: KeptProps) {
  const isQuiet =
    look.outgoing + look.news.length + look.differences.length + look.questions.length === 0;
  return (
    <>
      <p role="status">
        {i18n.t('files.managed.files', look.files)}{' '}
        {isQuiet
          ? i18n.t('files.managed.upToDate')
          : i18n.t('files.managed.outgoing', look.outgoing)}
      </p>
      <div class="files__actions">
        <Button variant="primary" disabled={look.outgoing === 0} onClick={model.update}>
          {i18n.t('files.managed.update')}
        </Button>
      </div>
      <Switch
        label={i18n.t('files.managed.automatic')}
        why={i18n.t('files.managed.automaticWhy')}
        checked={kept.isAutomatic}
        onChange={model.automate}
      />
      <FolderReview look={look} onBringIn={model.bringIn} />
    </>
  );
}

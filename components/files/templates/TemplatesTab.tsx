import { i18n } from '#i18n';
import { saveFile } from '@/components/hooks/saveFile';
import { Button } from '@/components/ui/Button';
import { fileName } from '@/utils/export/fileName';
import { profiles } from '@/utils/export/template/profiles';
import type { Template } from '@/utils/export/template/Template';
import { FileButton } from '../FileButton';
import type { FilesStore } from '../filesStore';
import { Select } from '../Select';
import { TemplateEditor } from './TemplateEditor';
import { type TemplatesModel, useTemplates } from './useTemplates';

/** Templates: those that everybody has, and one's own, which are made from them or come from a file. */
export function TemplatesTab({ db, worker, acts }: FilesStore) {
  const model = useTemplates(acts);
  const { template } = model;

  // Before they are known, a copy could be given a name that is taken.
  if (!model.isRead) return null;
  return (
    <>
      <div class="files__row">
        <TemplateChoice {...model} />
        <Button onClick={model.duplicate}>{i18n.t('files.duplicate')}</Button>
        <Button variant="quiet" onClick={() => giveFile(template)}>
          {i18n.t('files.saveTemplateFile')}
        </Button>
        <FileButton
          label={i18n.t('files.openTemplateFile')}
          accept=".json"
          onFile={model.takeFile}
        />
        {!model.isProfile && (
          <Button variant="quiet" onClick={model.remove}>
            {i18n.t('files.deleteTemplate')}
          </Button>
        )}
      </div>
      {model.isProfile && <p class="files__hint">{i18n.t('files.profileHint')}</p>}
      <TemplateEditor
        key={model.chosen}
        db={db}
        worker={worker}
        template={template}
        readOnly={model.isProfile}
        onSave={model.save}
      />
    </>
  );
}

/** Which template is looked at. */
function TemplateChoice({ chosen, own, choose }: TemplatesModel) {
  const shared = Object.entries(profiles).map(([id, { name }]) => ({
    value: `profile:${id}`,
    label: name,
  }));
  return (
    <Select
      label={i18n.t('files.template')}
      value={chosen}
      groups={[
        { label: i18n.t('files.profiles'), options: shared },
        {
          label: i18n.t('files.ownTemplates'),
          options: own.map(({ name }) => ({ value: `own:${name}`, label: name })),
        },
      ]}
      onChange={choose}
    />
  );
}

/** Hands a template to the browser as a file to download, which `takeFile` reads. */
function giveFile(template: Template): void {
  const text = JSON.stringify(template, null, 2);
  const name = fileName(template.name, '.kantlijn-template.json', new Set());
  saveFile(new Blob([text], { type: 'application/json' }), name);
}

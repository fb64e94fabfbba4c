import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '@/components/hooks/saveFile';
import { useSetting } from '@/components/hooks/useSetting';
import { Button } from '@/components/ui/Button';
import { fileName } from '@/utils/export/fileName';
import { ownTemplates, templateIn } from '@/utils/export/template/ownTemplates';
import { profiles } from '@/utils/export/template/profiles';
import type { Template } from '@/utils/export/template/Template';
import { templates } from '@/utils/settings/templates';
import { FileButton } from '../FileButton';
import type { FilesStore } from '../filesStore';
import { Select } from '../Select';
import { TemplateEditor } from './TemplateEditor';

const MAX_FILE = 1_000_000;

/** Templates: those that everybody has, and one's own, which are made from them or come from a file. */
export function TemplatesTab({ db, worker, acts }: FilesStore) {
  const [stored, store, isRead] = useSetting(templates);
  const [chosen, choose] = useState('profile:obsidian');
  const own = ownTemplates(stored);
  const original = profileOf(chosen);
  const template =
    original ?? own.find(({ name }) => `own:${name}` === chosen) ?? profiles.obsidian;

  const add = (made: Template) => {
    const name = freeName(made.name, own);
    store((kept) => [...kept, { ...made, name }]);
    choose(`own:${name}`);
  };
  const save = (made: Template) => {
    const others = own.filter(({ name }) => name !== template.name);
    const name = freeName(made.name, others);
    store((kept) => kept.map((one) => (isNamed(one, template.name) ? { ...made, name } : one)));
    choose(`own:${name}`);
    acts.say(i18n.t('files.templateSaved'));
  };
  const remove = () => {
    store((kept) => kept.filter((one) => !isNamed(one, template.name)));
    choose('profile:obsidian');
    acts.say(i18n.t('files.templateDeleted', [template.name]));
  };
  const takeFile = async (file: File) => {
    // One that cannot be read holds none either.
    const made = file.size > MAX_FILE ? null : templateIn(await file.text().catch(() => ''));
    if (made) add(made);
    else acts.say(i18n.t('files.noTemplate', [file.name]));
  };
  const giveFile = () => {
    const text = JSON.stringify(template, null, 2);
    const name = fileName(template.name, '.kantlijn-template.json', new Set());
    saveFile(new Blob([text], { type: 'application/json' }), name);
  };

  // Before they are known, a copy could be given a name that is taken.
  if (!isRead) return null;
  return (
    <>
      <div class="files__row">
        <Select
          label={i18n.t('files.template')}
          value={chosen}
          groups={[
            {
              label: i18n.t('files.profiles'),
              options: Object.entries(profiles).map(([id, { name }]) => ({
                value: `profile:${id}`,
                label: name,
              })),
            },
            {
              label: i18n.t('files.ownTemplates'),
              options: own.map(({ name }) => ({ value: `own:${name}`, label: name })),
            },
          ]}
          onChange={choose}
        />
        <Button onClick={() => add({ ...template, name: template.name })}>
          {i18n.t('files.duplicate')}
        </Button>
        <Button variant="quiet" onClick={giveFile}>
          {i18n.t('files.saveTemplateFile')}
        </Button>
        <FileButton label={i18n.t('files.openTemplateFile')} accept=".json" onFile={takeFile} />
        {!original && (
          <Button variant="quiet" onClick={remove}>
            {i18n.t('files.deleteTemplate')}
          </Button>
        )}
      </div>
      {original && <p class="files__hint">{i18n.t('files.profileHint')}</p>}
      <TemplateEditor
        key={chosen}
        db={db}
        worker={worker}
        template={template}
        readOnly={original !== null}
        onSave={save}
      />
    </>
  );
}

function profileOf(chosen: string): Template | null {
  const found = Object.entries(profiles).find(([id]) => `profile:${id}` === chosen);
  return found?.[1] ?? null;
}

/** Whether this is the template with that name; what was stored and is no template here is left as it is. */
function isNamed(stored: unknown, name: string): boolean {
  return ownTemplates([stored])[0]?.name === name;
}

/** `Name`, `Name 2`, …: a template is known by its name. */
function freeName(name: string, taken: readonly Template[]): string {
  const used = new Set([...taken, ...Object.values(profiles)].map((one) => one.name.toLowerCase()));
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name} ${count}`;
    if (!used.has(free.toLowerCase())) return free;
  }
}

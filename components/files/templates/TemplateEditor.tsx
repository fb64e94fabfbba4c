import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/useLive';
import { Button } from '@/components/ui/Button';
import {
  type Template,
  type TemplateLanguage,
  templateLanguages,
} from '@/utils/export/template/Template';
import type { ArticleId } from '@/utils/model/ids';
import type { FilesStore } from '../filesStore';
import { Select } from '../Select';
import { PropertyRows } from './PropertyRows';
import { TemplatePreview } from './TemplatePreview';
import { TemplateVariables } from './TemplateVariables';

export interface TemplateEditorProps extends Pick<FilesStore, 'db' | 'worker'> {
  readonly template: Template;
  /** One that everybody has: to be looked at and copied. */
  readonly readOnly: boolean;
  onSave(template: Template): void;
}

const CHOICES = 50;

/** The parts of a template beside what it makes of a real article of the library. */
export function TemplateEditor({ db, worker, template, readOnly, onSave }: TemplateEditorProps) {
  const [edited, edit] = useState(template);
  // What is kept is read anew at each change, its own as well: the same words are the same template.
  const isAsKept = JSON.stringify(edited) === JSON.stringify(template);
  return (
    <div class="template">
      <form
        class="template__parts"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(edited);
        }}
      >
        <Parts
          template={edited}
          readOnly={readOnly}
          onChange={(part) => edit({ ...edited, ...part })}
        />
        <TemplateVariables />
        {!readOnly && (
          <div class="files__actions">
            <Button variant="primary" type="submit" disabled={isAsKept || !edited.name.trim()}>
              {i18n.t('files.save')}
            </Button>
            <Button disabled={isAsKept} onClick={() => edit(template)}>
              {i18n.t('files.reset')}
            </Button>
          </div>
        )}
      </form>
      <Preview db={db} worker={worker} template={edited} />
    </div>
  );
}

interface PartsProps {
  readonly template: Template;
  readonly readOnly: boolean;
  onChange(part: Partial<Template>): void;
}

function Parts({ template, readOnly, onChange }: PartsProps) {
  const own = { template, readOnly, onChange };
  return (
    <>
      {!readOnly && <Line {...own} part="name" label={i18n.t('files.templateName')} />}
      <div class="files__row">
        <Line {...own} part="folder" label={i18n.t('files.folder')} />
        <Line {...own} part="fileName" label={i18n.t('files.fileName')} />
        <Line {...own} part="extension" label={i18n.t('files.extension')} />
      </div>
      {!readOnly && (
        <Select
          label={i18n.t('files.language')}
          value={template.language}
          options={templateLanguages.map((language) => ({
            value: language,
            label: i18n.t(`files.languages.${language}`),
          }))}
          onChange={(language) => onChange({ language: language as TemplateLanguage })}
        />
      )}
      <PropertyRows
        properties={template.properties}
        readOnly={readOnly}
        onChange={(properties) => onChange({ properties })}
      />
      <label class="field">
        <span>{i18n.t('files.body')}</span>
        <textarea
          class="template__body"
          rows={14}
          value={template.body}
          readOnly={readOnly}
          spellcheck={false}
          onInput={(event) => onChange({ body: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

interface LineProps extends PartsProps {
  readonly part: 'name' | 'folder' | 'fileName' | 'extension';
  readonly label: string;
}

function Line({ template, readOnly, onChange, part, label }: LineProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={template[part]}
        readOnly={readOnly}
        spellcheck={false}
        onInput={(event) => onChange({ [part]: event.currentTarget.value })}
      />
    </label>
  );
}

/** What the template makes of an article that the reader may choose. */
function Preview({
  db,
  worker,
  template,
}: Pick<TemplateEditorProps, 'db' | 'worker' | 'template'>) {
  const [article, setArticle] = useState<ArticleId | null>(null);
  const articles = useLive(
    () =>
      db.articles
        .orderBy('createdAt')
        .reverse()
        .filter((one) => one.deletedAt === null)
        .limit(CHOICES)
        .toArray(),
    [db],
  );
  return (
    <section class="template__preview" aria-label={i18n.t('files.preview')}>
      <Select
        label={i18n.t('files.previewOf')}
        value={article ?? ''}
        options={[
          { value: '', label: i18n.t('files.newestArticle') },
          ...(articles.status === 'ready' ? articles.value : []).map(({ id, title }) => ({
            value: id,
            label: title,
          })),
        ]}
        onChange={(id) => setArticle((id || null) as ArticleId | null)}
      />
      <TemplatePreview worker={worker} template={template} article={article} />
    </section>
  );
}

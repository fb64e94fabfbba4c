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
  const change = (part: Partial<Template>) => edit({ ...edited, ...part });
  const text = (part: 'name' | 'folder' | 'fileName' | 'extension', label: string) => (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={edited[part]}
        readOnly={readOnly}
        spellcheck={false}
        onInput={(event) => change({ [part]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="template">
      <form
        class="template__parts"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(edited);
        }}
      >
        {!readOnly && text('name', i18n.t('files.templateName'))}
        <div class="files__row">
          {text('folder', i18n.t('files.folder'))}
          {text('fileName', i18n.t('files.fileName'))}
          {text('extension', i18n.t('files.extension'))}
        </div>
        {!readOnly && (
          <Select
            label={i18n.t('files.language')}
            value={edited.language}
            options={templateLanguages.map((language) => ({
              value: language,
              label: i18n.t(`files.languages.${language}`),
            }))}
            onChange={(language) => change({ language: language as TemplateLanguage })}
          />
        )}
        <PropertyRows
          properties={edited.properties}
          readOnly={readOnly}
          onChange={(properties) => change({ properties })}
        />
        <label class="field">
          <span>{i18n.t('files.body')}</span>
          <textarea
            class="template__body"
            rows={14}
            value={edited.body}
            readOnly={readOnly}
            spellcheck={false}
            onInput={(event) => change({ body: event.currentTarget.value })}
          />
        </label>
        <TemplateVariables />
        {!readOnly && (
          <div class="files__actions">
            <Button
              variant="primary"
              type="submit"
              disabled={edited === template || !edited.name.trim()}
            >
              {i18n.t('files.save')}
            </Button>
            <Button disabled={edited === template} onClick={() => edit(template)}>
              {i18n.t('files.reset')}
            </Button>
          </div>
        )}
      </form>
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
        <TemplatePreview worker={worker} template={edited} article={article} />
      </section>
    </div>
  );
}

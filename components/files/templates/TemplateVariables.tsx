import { i18n } from '#i18n';
import { articleVariables, highlightVariables } from '@/utils/export/template/variableNames';

/** What a template can ask for, by the names to use. */
export function TemplateVariables() {
  return (
    <details class="template__variables">
      <summary>{i18n.t('files.variables')}</summary>
      <p>{i18n.t('files.variablesOfArticle')}</p>
      <Names names={articleVariables} />
      <p>{i18n.t('files.variablesOfPassage')}</p>
      <Names names={highlightVariables.map((name) => `highlight.${name}`)} />
    </details>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <code>{name}</code>
        </li>
      ))}
    </ul>
  );
}

import { i18n } from '#i18n';
import { Section } from './Section';

const tabs = ['export', 'folder', 'import', 'templates', 'backup'] as const;

/** The way to everything that goes out of the library or comes in as a file. */
export function FilesLinks() {
  return (
    <Section title={i18n.t('files.title')} why={i18n.t('options.filesWhy')}>
      <ul class="options__links">
        {tabs.map((tab) => (
          <li key={tab}>
            <a href={`/files.html#${tab}`} target="_blank" rel="noreferrer">
              {i18n.t(`files.tab.${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { i18n } from '#i18n';
import type { ImportSummary } from '@/utils/model/importPlan';
import { reasonText } from '../failureText';
import type { Opened } from '../fileJobs';

/** What an import did and what it left out and why, as text to keep. */
export function importReport(opened: Opened, { articles, highlights }: ImportSummary): string {
  const counts = (['fresh', 'changed', 'known', 'trashed'] as const).map(
    (kind) =>
      `${i18n.t(`files.count.${kind}`)}: ${i18n.t('files.articles')} ${articles[kind]}, ${i18n.t('files.passages')} ${highlights[kind]}`,
  );
  const problems = opened.kind === 'import' ? opened.problems : [];
  return [
    `Kantlijn, ${new Date().toISOString()}`,
    ...counts,
    '',
    ...problems.map(({ line, reason, detail }) =>
      [line === null ? '' : i18n.t('files.line', [line]), reasonText(reason), detail]
        .filter(Boolean)
        .join(' · '),
    ),
    '',
  ].join('\n');
}

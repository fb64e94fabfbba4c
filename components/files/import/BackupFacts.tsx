import { i18n } from '#i18n';
import { countsOf } from '@/components/hooks/countsOf';
import { uiLocale } from '@/components/hooks/uiLocale';
import type { Opened } from '../fileJobs';

export interface BackupFactsProps {
  readonly opened: Extract<Opened, { kind: 'backup' }>;
}

/** Of when a backup is, and how much it holds. */
export function BackupFacts({ opened }: BackupFactsProps) {
  const date = new Date(opened.backup.createdAt).toLocaleString(uiLocale());
  const counts = countsOf(opened.backup.counts.articles, opened.highlights);
  return <p>{i18n.t('files.backupOf', [date, ...counts])}</p>;
}

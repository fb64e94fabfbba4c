import { i18n } from '#i18n';
import type { LastBackup } from '@/utils/settings/lastBackup';
import { uiLocale } from './uiLocale';

/** What is said over an empty library of what its last backup had: its passages, else its articles. Null where it had nothing, either. */
export function lostText(last: LastBackup | null): string | null {
  if (!last || last.articles + last.highlights === 0) return null;
  const { at, articles, highlights } = last;
  const had =
    highlights > 0
      ? i18n.t('library.passageCount', highlights)
      : i18n.t('library.articleCount', articles);
  return i18n.t('files.lost', [had, new Date(at).toLocaleDateString(uiLocale())]);
}

import { i18n } from '#i18n';
import type { Notice } from '@/utils/page/PageUi';

/** What is said to the reader, in plain words. */
export function noticeText(notice: Notice): string {
  switch (notice) {
    case 'selectFirst':
      return i18n.t('page.selectFirst');
    case 'tooLong':
      return i18n.t('page.tooLong');
    case 'private':
      return i18n.t('page.private');
    case 'noDatabase':
      return i18n.t('page.noDatabase');
    case 'quota':
      return i18n.t('page.quota');
    case 'storageFailed':
      return i18n.t('page.storageFailed');
    case 'readOnly':
      return i18n.t('page.readOnly');
    case 'unreachable':
      return i18n.t('page.unreachable');
    case 'undoConflict':
      return i18n.t('page.undoConflict');
    case 'undoGone':
      return i18n.t('page.undoGone');
    case 'otherPage':
      return i18n.t('page.otherPage');
    case 'notFound':
      return i18n.t('page.notFound');
    default:
      return i18n.t('page.failed');
  }
}

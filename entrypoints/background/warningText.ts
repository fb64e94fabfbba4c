import { i18n } from '#i18n';
import { noticeText } from '@/components/page/noticeText';
import { Failure } from '@/utils/model/failure';
import type { Notice } from '@/utils/page/PageUi';
import { PageRefused } from './pageScript';

/** Why nothing was highlighted, and what to do: for the toolbar button, where the page has no place for words. */
export function warningText(error: unknown): string {
  if (error instanceof PageRefused) return i18n.t(`popup.refusedText.${error.reason}`);
  if (!(error instanceof Failure)) return noticeText('unexpected');
  if (error.code === 'private') return i18n.t('background.private');
  // A page that cannot show what it would say hands it on (see `PageUi.tell`).
  return noticeText(error.code === 'refusedPage' ? (error.message as Notice) : error.code);
}

import { i18n } from '#i18n';
import { isWithoutDatabase } from '@/components/hooks/isWithoutDatabase';
import type { Writing } from './usePopup';

/** Says why nothing can be kept, before a person has typed for nothing. Nothing when all is well. */
export function LibraryNotice({ writing }: { readonly writing: Writing }) {
  if (writing === 'yes') return null;
  return (
    <p class="popup__notice" role="note">
      {textFor(writing)}
    </p>
  );
}

function textFor(writing: Exclude<Writing, 'yes'>): string {
  if (writing === 'readOnly') return i18n.t('popup.readOnly');
  return i18n.t(isWithoutDatabase(writing.failed) ? 'popup.noDatabase' : 'popup.libraryFailed');
}

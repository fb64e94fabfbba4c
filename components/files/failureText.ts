import { i18n } from '#i18n';
import type { problemReasons } from '@/utils/import/parsed';
import { backupFaults } from '@/utils/model/backup';
import { Failure } from '@/utils/model/failure';
import { JobFailed } from './FileWorker';

/** What went wrong, in words that say what to do, with what it is about. */
export function failureText(error: unknown): string {
  console.error(error);
  const code = error instanceof JobFailed || error instanceof Failure ? error.code : '';
  const detail =
    error instanceof JobFailed && error.message ? ` (${error.message.slice(0, 200)})` : '';
  const fault = backupFaults.find((reason) => reason === code);
  if (fault) return `${i18n.t(`files.fault.${fault}`)}${detail}`;
  if (code === 'quota') return i18n.t('library.quota');
  if (code === 'storageFailed') return i18n.t('library.storageFailed');
  if (code === 'readOnly') return i18n.t('library.readOnlyText');
  if (code === 'noDatabase') return i18n.t('library.noDatabaseText');
  if (code === 'undoConflict') return i18n.t('library.undoConflict');
  if (code === 'undoGone') return i18n.t('library.undoGone');
  return i18n.t('files.failed');
}

/** Why something of a file is left out. */
export function reasonText(reason: (typeof problemReasons)[number]): string {
  return i18n.t(`files.reason.${reason}`);
}

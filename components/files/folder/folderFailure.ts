import { i18n } from '#i18n';
import { JobFailed } from '../FileWorker';
import { failureText } from '../failureText';

/** What is said of a job on the folder that failed. */
export function folderFailure(error: unknown): string {
  const code = error instanceof JobFailed ? error.code : '';
  if (code === 'folderGone') return i18n.t('files.managed.gone');
  if (code === 'folderDenied') return i18n.t('files.managed.withdrawn');
  return failureText(error);
}

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { JobAnswer, JobCall } from '@/components/files/fileJobs';
import { asFailure } from '@/utils/library/asFailure';
import { surroundings } from '@/utils/library/surroundings';
import { BackupFault } from '@/utils/model/backup';
import { Failure } from '@/utils/model/failure';
import { FolderFault } from '@/utils/model/folder';
import { openDatabase } from '@/utils/storage/openDatabase';
import { jobs } from './jobs';

/** Does the files page's work, one job after another; see docs/decisions/006-files-are-written-by-a-worker.md. */
export default defineUnlistedScript(() => {
  const scope = self as unknown as {
    onmessage: ((event: MessageEvent<JobCall>) => void) | null;
    postMessage(answer: JobAnswer): void;
  };
  const db = openDatabase();
  const own = jobs({ db, around: surroundings });
  // By itself Dexie tries only once to open. Some jobs need no library: those that do say that it failed.
  const opened = () => (db.isOpen() ? undefined : db.open().catch(() => undefined));
  let last: Promise<unknown> = Promise.resolve();
  scope.onmessage = ({ data: { id, job, arg } }) => {
    const onProgress = (share: number | null) => scope.postMessage({ id, kind: 'progress', share });
    last = last
      .then(opened)
      .then((): Promise<unknown> => own[job](arg as never, onProgress))
      .then((value) => scope.postMessage({ id, kind: 'value', value }))
      .catch(async (error: unknown) => {
        scope.postMessage({ id, kind: 'failed', ...told(await asFailure(error)) });
      });
  };
});

function told(error: unknown): { code: string; message: string } {
  if (error instanceof Failure) return { code: error.code, message: error.message };
  if (error instanceof FolderFault) return { code: error.reason, message: '' };
  if (error instanceof BackupFault) return { code: error.reason, message: error.detail };
  console.error(error);
  return { code: 'unexpected', message: String(error) };
}

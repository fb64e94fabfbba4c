import { browser } from 'wxt/browser';
import type { MadeBackup } from '@/components/files/backup/makeBackupUrl';
import { makeBackupUrl } from '@/components/files/backup/makeBackupUrl';
import { Failure } from '@/utils/model/failure';

/** A backup as an address that can be downloaded, until it is released. */
export interface BackupFile extends MadeBackup {
  release(): Promise<void>;
}

/**
 * Makes a backup in a worker. Firefox's background is a page and starts the worker itself; Chrome's can neither start one
 * nor make an address for a file, so a page that is not seen does it.
 */
export async function makeBackupFile(settings: object): Promise<BackupFile> {
  if (import.meta.env.BROWSER === 'firefox') {
    const made = await makeBackupUrl(settings);
    return { ...made, release: async () => URL.revokeObjectURL(made.url) };
  }
  // One may be left of a worker that ended before it had released it, and there can be only one: no backup would ever be made again.
  await browser.offscreen.closeDocument().catch(() => {});
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['BLOBS', 'WORKERS'],
    justification: 'Makes the scheduled backup',
  });
  const release = () => browser.offscreen.closeDocument();
  const made: MadeBackup | null = await browser.runtime
    .sendMessage({ kantlijn: 'makeBackup', settings })
    .catch(() => null);
  if (made) return { ...made, release };
  await release();
  throw new Failure('unreachable', 'no backup was made');
}

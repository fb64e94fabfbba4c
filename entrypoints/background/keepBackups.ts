import { browser } from 'wxt/browser';
import { backupName } from '@/components/files/backup/backupName';
import { mayDownload } from '@/utils/browser/downloadsAccess';
import { readSettings } from '@/utils/settings/backedUp';
import { backupDownloads } from '@/utils/settings/backupDownloads';
import { backupPlan } from '@/utils/settings/backupPlan';
import { type LastBackup, lastBackup } from '@/utils/settings/lastBackup';
import { afterwards } from './afterwards';
import { isBackupDue } from './isBackupDue';
import { makeBackupFile } from './makeBackupFile';

const ALARM = 'backup';
/** It is looked hourly whether one is due, so that a computer that slept is late by no more. In minutes. */
const LOOK = 60;

/** Puts a backup into the downloads folder as often as the person chose, and deletes those beyond the number to keep. */
export function keepBackups(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) afterwards(backUpWhenDue);
  });
  const arrange = async () => {
    const { rhythm } = await backupPlan.getValue();
    if (rhythm === 'never') await browser.alarms.clear(ALARM);
    else if (!(await browser.alarms.get(ALARM)))
      await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: LOOK });
  };
  backupPlan.watch(() => afterwards(arrange));
  afterwards(arrange);
}

type Counts = Pick<LastBackup, 'articles' | 'highlights'>;

/** Whether a library has no passages, or no articles, where its last backup had some. */
function isEmptied(now: Counts, last: Counts | null): boolean {
  const lacks = (what: keyof Counts) => now[what] === 0 && (last?.[what] ?? 0) > 0;
  return lacks('highlights') || lacks('articles');
}

async function backUpWhenDue(): Promise<void> {
  const [{ rhythm, keep }, last] = await Promise.all([
    backupPlan.getValue(),
    lastBackup.getValue(),
  ]);
  if (!isBackupDue(rhythm, last?.at ?? null, Date.now()) || !(await mayDownload())) return;
  const made = await makeBackupFile(await readSettings());
  try {
    // An empty library is no reason to push backups of a full one out of the folder.
    if (isEmptied(made, last)) return;
    const name = backupName(made.createdAt);
    const id = await browser.downloads.download({
      url: made.url,
      filename: `Kantlijn/${name}`,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    await whenComplete(id);
    const { createdAt: at, articles, highlights } = made;
    await lastBackup.setValue({ at, name, articles, highlights });
    await keepLast(id, keep);
  } finally {
    await made.release();
  }
}

/** Rejects when the download was interrupted. */
function whenComplete(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (state: string | undefined) => {
      if (state !== 'complete' && state !== 'interrupted') return;
      browser.downloads.onChanged.removeListener(listener);
      if (state === 'complete') resolve();
      else reject(new Error(`download ${id} was interrupted`));
    };
    const listener = (change: {
      id: number;
      state?: { current?: string | undefined } | undefined;
    }) => {
      if (change.id === id) settle(change.state?.current);
    };
    browser.downloads.onChanged.addListener(listener);
    // It may have been complete before anybody listened.
    browser.downloads.search({ id }).then(([item]) => settle(item?.state), reject);
  });
}

async function keepLast(id: number, keep: number): Promise<void> {
  const all = [...(await backupDownloads.getValue()), id];
  const old = all.slice(0, -keep);
  await backupDownloads.setValue(all.slice(-keep));
  for (const each of old) {
    // One that the person moved or deleted is theirs.
    await browser.downloads.removeFile(each).catch(() => {});
    await browser.downloads.erase({ id: each }).catch(() => {});
  }
}

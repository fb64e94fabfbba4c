import { browser } from 'wxt/browser';
import { purgeTrash } from '@/utils/library/emptyTrash';
import { afterwards } from './afterwards';
import type { Library } from './context';

const ALARM = 'empty old trash';
const DAY = 24 * 60;

/** Once a day, deletes for good what has been in the trash for 30 days. */
export function emptyOldTrash({ db, around }: Library): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    afterwards(() => purgeTrash(db, around.now()));
  });
  afterwards(schedule);
}

/** An alarm outlives the worker; asking for it anew at each start would put it off for ever. */
async function schedule(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: DAY });
}

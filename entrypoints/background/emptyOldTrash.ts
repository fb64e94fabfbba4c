import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { purgeTrash } from '@/utils/library/emptyTrash';
import { afterwards } from './afterwards';
import type { Library } from './context';
import { isClockSteady } from './isClockSteady';

const ALARM = 'empty old trash';
const DAY = 24 * 60;

/** When it was looked last. */
const lastLook = storage.defineItem<number | null>('local:trashLook', { fallback: null });

/** Looks into the trash once a day. */
export function emptyOldTrash({ db, around }: Library): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) afterwards(() => lookInTrash(db, around.now()));
  });
  afterwards(schedule);
}

/** Deletes for good what has been in the trash for 30 days; not where only the clock says so (see `isClockSteady`). */
export async function lookInTrash(db: Library['db'], now: number): Promise<void> {
  const last = await lastLook.getValue();
  await lastLook.setValue(now);
  if (isClockSteady(last, now)) await purgeTrash(db, now);
}

/** An alarm outlives the worker; asking for it anew at each start would put it off for ever. */
async function schedule(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: DAY });
}

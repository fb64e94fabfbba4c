import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepBackups } from '../../../entrypoints/background/keepBackups';
import { backupPlan } from '../../../utils/settings/backupPlan';
import { lastBackup } from '../../../utils/settings/lastBackup';

vi.setConfig({ testTimeout: 60_000 });
/** For a busy machine. */
const PATIENT = { timeout: 20_000 };

const last = { at: 1, name: 'before', articles: 3, highlights: 812 };
/** What is in the library. */
let articles: number;
let highlights: number;
/** What became of the files, in order. */
let log: string[];
/** Whether the page that makes a backup is there: it goes once all is done. */
let isAtWork: boolean;

beforeEach(async () => {
  fakeBrowser.reset();
  log = [];
  let id = 0;
  Object.assign(browser, {
    offscreen: {
      createDocument: async () => {
        isAtWork = true;
      },
      closeDocument: async () => {
        isAtWork = false;
      },
    },
    downloads: {
      download: async () => {
        log.push('downloaded');
        return ++id;
      },
      search: async () => [{ state: 'complete' }],
      removeFile: async (each: number) => void log.push(`deleted ${each}`),
      erase: async () => {},
      onChanged: { addListener: () => {}, removeListener: () => {} },
    },
  });
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async () => {
    log.push('made');
    return { url: 'blob:made', createdAt: 5, articles, highlights };
  }) as never);
  await backupPlan.setValue({ rhythm: 'daily', keep: 2 });
  await lastBackup.setValue(last);
  keepBackups();
});

const look = () => fakeBrowser.alarms.onAlarm.trigger({ name: 'backup', scheduledTime: 0 });

test('of a library that is empty, and was not, no backup takes the place of those that are there', async () => {
  [articles, highlights] = [0, 0];
  await look();
  await vi.waitFor(() => expect([log, isAtWork]).toEqual([['made'], false]), PATIENT);
  expect(await lastBackup.getValue()).toEqual(last);
});

test('nor where it had articles without any passages', async () => {
  [articles, highlights] = [0, 0];
  await lastBackup.setValue({ ...last, highlights: 0 });
  await look();
  await vi.waitFor(() => expect([log, isAtWork]).toEqual([['made'], false]), PATIENT);
});

test('of another library one is put there, and those beyond the number to keep are deleted', async () => {
  [articles, highlights] = [2, 7];
  for (const expected of [['downloaded'], ['downloaded'], ['downloaded', 'deleted 1']]) {
    log = [];
    await lastBackup.setValue(last);
    await look();
    await vi.waitFor(
      () => expect([log, isAtWork]).toEqual([['made', ...expected], false]),
      PATIENT,
    );
    expect(await lastBackup.getValue()).toMatchObject({ at: 5, highlights: 7 });
  }
});

import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepTabsInLine } from '../../../entrypoints/background/keepTabsInLine';
import { highlightPage } from '../../../utils/library/highlight';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';

vi.setConfig({ testTimeout: 60_000 });
/** For a busy machine. */
const PATIENT = { timeout: 20_000 };

const url = 'https://articles.example/one';

test('a page with marks gets our script where its site was granted, and only there, though the browser may tell its address', async () => {
  fakeBrowser.reset();
  const library = freshLibrary();
  await highlightPage(library.db, library.around, preparedPage('one'), passage('words'), plain);
  const contains = vi.spyOn(browser.permissions, 'contains');
  const reached: number[] = [];
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7, url } as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('nobody there') as never);
  Object.assign(browser, {
    scripting: {
      executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
        if (files) reached.push(target.tabId);
        return [{ result: 'text/html' }];
      },
    },
  });
  let changed: Parameters<typeof browser.tabs.onUpdated.addListener>[0] = () => {};
  vi.spyOn(browser.tabs.onUpdated, 'addListener').mockImplementation((listener) => {
    changed = listener;
  });
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved])
    vi.spyOn(event, 'addListener').mockImplementation(() => {});
  keepTabsInLine(library);
  for (const [tab, isGranted] of [
    [7, false],
    [8, true],
    [9, false],
    [10, true],
  ] as const) {
    contains.mockResolvedValue(isGranted as never);
    changed(tab, { status: 'complete' }, { id: tab, url } as never);
    if (isGranted) await vi.waitFor(() => expect(reached).toContain(tab), PATIENT);
  }
  expect(reached).toEqual([8, 10]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { finishJump, jumpTo } from '../../../entrypoints/background/jumpTo';
import { highlightPage } from '../../../utils/library/highlight';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';

/** Where it was jumped to: tab and mark. */
let jumps: [number, string][];
/** The tabs in which the page script answers. */
let there: Set<number>;

beforeEach(() => {
  fakeBrowser.reset();
  [jumps, there] = [[], new Set()];
  let tabs = 10;
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(browser.tabs, 'create').mockImplementation((async () => ({ id: ++tabs })) as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (
    tab: number,
    { method, arg }: { method: string; arg: { id: string } },
  ) => {
    if (!there.has(tab)) throw new Error('nobody there');
    if (method === 'jumpTo') jumps.push([tab, arg.id]);
    return { ok: true, value: method === 'ping' ? { version: '1.2.3' } : { found: true } };
  }) as never);
  Object.assign(browser, { permissions: { contains: async () => true } });
});

test('two passages that are jumped to at once are each shown once their page is there, and only then', async () => {
  const library = freshLibrary();
  const { db, around } = library;
  const one = await highlightPage(db, around, preparedPage('one'), passage('words'), plain);
  const two = await highlightPage(db, around, preparedPage('two'), passage('words'), plain);
  await Promise.all([jumpTo(library, one.value.id), jumpTo(library, two.value.id)]);
  expect(jumps).toEqual([]);
  there = new Set([11, 12]);
  await Promise.all([finishJump(11), finishJump(12)]);
  expect(jumps.map(([, id]) => id).sort()).toEqual([one.value.id, two.value.id].sort());
  await Promise.all([finishJump(11), finishJump(12)]);
  expect(jumps).toHaveLength(2);
});

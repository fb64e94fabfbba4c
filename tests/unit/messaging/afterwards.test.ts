import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { saveArticle } from '../../../utils/library/saveArticle';
import type { Answer } from '../../../utils/messaging/wire';
import { lastColour } from '../../../utils/settings/lastColour';
import type { Ask } from '../../support/caughtMessages';
import { type FreshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';
import { ourPopup } from './ourPopup';
import { servedLibrary } from './servedLibrary';

let library: FreshLibrary;
let askBackground: Ask;

beforeEach(() => {
  ({ library, ask: askBackground } = servedLibrary());
});

const ask = (method: string, arg: unknown) =>
  askBackground('panelToBackground', method, arg, ourPopup);

async function highlight(): Promise<Answer> {
  const { value } = await saveArticle(library.db, library.around, preparedPage('one'));
  return ask('highlightArticle', { articleId: value, passage: passage('w'), annotation: plain });
}

test('a tab that never answers holds no act back', async () => {
  const silent = vi.fn(() => new Promise(() => {}));
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(silent as never);
  expect(await highlight()).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(silent).toHaveBeenCalled());
});

test('what fails after the commit is no failure of what was kept', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.tabs, 'query').mockRejectedValue(new Error('no tabs'));
  vi.spyOn(lastColour, 'setValue').mockRejectedValue(new Error('the disk is full'));
  expect(await highlight()).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  expect(await library.db.highlights.count()).toBe(1);
});

test('after permissions changed, a tab whose site is not granted loses its script', async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([
    { id: 7, url: 'https://a.example/' },
  ] as never);
  const sent = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ ok: true } as never);
  expect(await ask('permissionsChanged', undefined)).toMatchObject({ ok: true });
  expect(
    sent.mock.calls.map(([tab, call]) => [tab, (call as { method: string }).method]),
  ).toContainEqual([7, 'retire']);
});

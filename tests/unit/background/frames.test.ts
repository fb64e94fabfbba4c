import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { selectedFrame } from '../../../entrypoints/background/frames';
import { servePages } from '../../../entrypoints/background/servePages';
import type { Sender } from '../../../utils/messaging/serve';
import { caughtMessages } from '../../support/caughtMessages';
import { extraction, freshLibrary, passage, plain } from '../../support/freshLibrary';

afterEach(() => {
  vi.restoreAllMocks();
});

const top = { frameId: 0, result: { url: 'https://a.example/', isSelected: false } };

/** The frame that is taken where the reader has selected something in one of this address. */
async function takenWith(url: string): Promise<number> {
  const answers = [top, { frameId: 7, result: { url, isSelected: true } }];
  Object.assign(browser.scripting, { executeScript: vi.fn().mockResolvedValue(answers) });
  return selectedFrame(1);
}

test.each(['https://frame.example/essay', 'http://127.0.0.1:8000/'])(
  'a passage selected in a frame of %s is of that frame',
  async (url) => {
    expect(await takenWith(url)).toBe(7);
  },
);

// Nothing can be saved under these: a script there would be refused as no page's.
test.each([
  'about:srcdoc',
  'about:blank',
  'blob:https://a.example/0192',
  'data:text/html,x',
  'file:///home/me/essay.html',
])('a frame of %s, which has no address of the web, is passed over', async (url) => {
  expect(await takenWith(url)).toBe(0);
});

test('a passage of a frame is kept, also where it cannot be remembered in which page the frame stood', async () => {
  const library = freshLibrary();
  const ask = caughtMessages();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(library.db.meta, 'put').mockRejectedValue(new Error('the disk is full'));
  servePages(library);
  const address = 'https://frame.example/essay';
  const sender = {
    id: browser.runtime.id,
    url: address,
    tab: { id: 7, incognito: false, url: 'https://a.example/' },
    frameId: 3,
  };
  const said = { annotation: plain, extraction: extraction('An essay') };
  const arg = { address, passage: passage('w'), ...said };
  expect(await ask('pageToBackground', 'highlight', arg, sender as Sender)).toMatchObject({
    ok: true,
  });
  expect(await library.db.highlights.count()).toBe(1);
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
});

import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { isTakenBack, rememberTakenBack } from '../../../entrypoints/background/takenBack';

type Told = (permissions: { origins: string[] }) => void;
let removed: Told;
let added: Told;
let granted: string[];

beforeEach(async () => {
  granted = [];
  await storage.removeItem('session:takenBack');
  const listens = (take: (listener: Told) => void) => ({ addListener: take });
  Object.assign(browser, {
    permissions: {
      onRemoved: listens((listener) => {
        removed = listener;
      }),
      onAdded: listens((listener) => {
        added = listener;
      }),
      contains: async ({ origins: [wanted = ''] }: { origins: string[] }) =>
        granted.includes(wanted) || granted.includes('*://*/*'),
    },
  });
  rememberTakenBack();
});

const page = 'https://www.articles.example/one';

test('a site that was never granted was not taken back', async () => {
  removed({ origins: ['*://other.example/*', 'https://articles.example/*'] });
  await vi.waitFor(() => isTakenBack('https://other.example/').then((is) => expect(is).toBe(true)));
  expect(await isTakenBack(page)).toBe(false);
});

test.each([
  '*://www.articles.example/*',
  'https://www.articles.example/*',
  '*://*.articles.example/*',
  '*://*/*',
  'https://*/*',
  '<all_urls>',
])('one that went with %s was, until it is granted anew', async (pattern) => {
  removed({ origins: [pattern] });
  await vi.waitFor(() => isTakenBack(page).then((is) => expect(is).toBe(true)));
  granted = ['*://www.articles.example/*'];
  expect(await isTakenBack(page)).toBe(false);
  granted = [];
  added({ origins: [pattern] });
  await vi.waitFor(() => isTakenBack(page).then((is) => expect(is).toBe(false)));
});

test('what is still granted by itself was not taken back with all sites', async () => {
  granted = ['*://www.articles.example/*'];
  removed({ origins: ['*://*/*'] });
  await vi.waitFor(() => isTakenBack('https://other.example/').then((is) => expect(is).toBe(true)));
  expect(await isTakenBack(page)).toBe(false);
});

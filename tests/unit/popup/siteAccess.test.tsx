import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Acts } from '../../../components/hooks/useActs';
import type { Notice } from '../../../components/options/notice';
import { SiteList } from '../../../components/options/SiteList';
import { SiteAccess } from '../../../components/popup/SiteAccess';
import { waitUntil } from '../../support/driver/waitUntil';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, args: string[] = []) => [key, ...args].join(' ') },
}));

/** What the browser has granted; a question changes it only when it is answered yes. */
let granted: string[] = [];
let answer: () => Promise<boolean>;
const said: string[] = [];

beforeEach(() => {
  const told = () => ({ addListener: () => {}, removeListener: () => {} });
  granted = [];
  said.length = 0;
  const permissions = browser.permissions as unknown as Record<string, unknown>;
  permissions.onAdded = told();
  permissions.onRemoved = told();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.permissions, 'contains').mockImplementation((async ({
    origins = [],
  }: {
    origins?: string[];
  }) => origins.every((one) => granted.includes(one))) as never);
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({
    origins: granted,
  })) as never);
  vi.spyOn(browser.permissions, 'request').mockImplementation((() => answer()) as never);
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

const refusals = {
  refused: async () => false,
  'never asked': async () => Promise.reject(new Error('may only be called from a user input')),
};
const switches = ['popup.showOn', 'popup.showEverywhere'] as const;
const cases = switches.flatMap((label) =>
  Object.entries(refusals).map(([how, refuse]) => ({ label, how, refuse })),
);

function showPopup() {
  const acts = { say: (text: string) => said.push(text) } as unknown as Acts;
  render(
    <SiteAccess address="https://articles.example/a" host="articles.example" acts={acts} />,
    document.body,
  );
}

async function usable(label: string): Promise<HTMLInputElement> {
  return waitUntil(label, () => {
    const found = document.querySelector<HTMLInputElement>(`input[aria-label^="${label}"]`);
    return found && !found.disabled && found;
  });
}

test.each(cases)('$label, $how: says what it means, and grants nothing', async (one) => {
  answer = one.refuse;
  showPopup();
  const input = await usable(one.label);
  input.click();
  await waitUntil('the words', () => said.length > 0);
  expect(said).toEqual(['popup.notGranted']);
  expect([input.checked, input.getAttribute('aria-checked'), granted]).toEqual([
    false,
    'false',
    [],
  ]);
});

test.each(cases)('after that, $label asks again (first $how)', async ({ label, refuse }) => {
  answer = refuse;
  showPopup();
  (await usable(label)).click();
  await waitUntil('the words', () => said.length > 0);
  answer = async () => true;
  (await usable(label)).click();
  expect(browser.permissions.request).toHaveBeenCalledTimes(2);
});

test.each(Object.entries(refusals))('in the settings, %s: says so', async (how, refuse) => {
  answer = refuse;
  render(<SiteList tell={(notice) => said.push(notice?.text ?? '')} />, document.body);
  (await usable('popup.showEverywhere')).click();
  await waitUntil('the words', () => said.length > 0);
  expect(said).toEqual([how === 'refused' ? 'popup.notGranted' : 'options.accessFailed']);
});

test('in the settings, what was said of a site given back goes once access is granted again', async () => {
  const told: (Notice | null)[] = [];
  granted = ['*://articles.example/*'];
  vi.spyOn(browser.permissions, 'remove').mockImplementation((async () => true) as never);
  render(<SiteList tell={(notice) => told.push(notice)} />, document.body);
  const button = await waitUntil('the site', () => document.querySelector('button'));
  button.click();
  await waitUntil('the words', () => told.length > 0);
  answer = async () => true;
  told[0]?.undo?.();
  await waitUntil('the undo', () => told.length > 1);
  (await usable('popup.showEverywhere')).click();
  await waitUntil('the grant', () => told.length > 2);
  expect(told.map((one) => one && [one.text, 'undo' in one])).toEqual([
    ['options.givenBack articles.example', true],
    ['library.undone', false],
    null,
  ]);
});

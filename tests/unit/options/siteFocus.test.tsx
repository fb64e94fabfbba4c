import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { SiteList } from '@/components/options/SiteList';
import { waitUntil } from '../../support/driver/waitUntil';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, args: string[] = []) => [key, ...args].join(' ') },
}));

let granted: string[] = [];
const listeners = new Set<() => void>();

beforeEach(async () => {
  const permissions = browser.permissions as unknown as Record<string, unknown>;
  permissions.onAdded = { addListener: () => {}, removeListener: () => {} };
  permissions.onRemoved = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  granted = ['a', 'b', 'c'].map((name) => `*://${name}.example/*`);
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({
    origins: granted,
  })) as never);
  vi.spyOn(browser.permissions, 'contains').mockImplementation((async () => false) as never);
  vi.spyOn(browser.permissions, 'remove').mockImplementation((async (asked: {
    origins: string[];
  }) => {
    granted = granted.filter((one) => !asked.origins.includes(one));
    for (const listener of listeners) listener();
    return true;
  }) as never);
  await act(async () => render(<SiteList tell={() => {}} />, document.body));
  await waitUntil('the sites', () => buttons().length === 3);
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

const buttons = () => [...document.querySelectorAll('button')];
const focused = () => document.activeElement?.textContent;

async function remove(at: number): Promise<void> {
  const [before, button] = [buttons().length, buttons()[at]];
  button?.focus();
  await act(async () => button?.click());
  await waitUntil('the site to go', () => buttons().length < before);
}

test('the focus of a site that goes is handed on: to the next, to the last, to the words for none', async () => {
  await remove(0);
  expect(focused()).toBe('options.revoke b.example');
  await remove(1);
  expect(focused()).toBe('options.revoke b.example');
  await remove(0);
  expect(focused()).toBe('options.noSites');
});

test('the focus stays where the reader has taken it meanwhile', async () => {
  const [first, , last] = buttons();
  last?.focus();
  await act(async () => first?.click());
  await waitUntil('the site to go', () => buttons().length === 2);
  expect(focused()).toBe('options.revoke c.example');
});

test('a site that goes elsewhere takes no focus along', async () => {
  granted = granted.slice(1);
  await act(async () => {
    for (const listener of listeners) listener();
  });
  await waitUntil('the site to go', () => buttons().length === 2);
  expect(document.activeElement).toBe(document.body);
});

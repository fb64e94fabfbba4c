import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { ColourMeanings } from '@/components/options/ColourMeanings';
import type { Notice } from '@/components/options/notice';
import { OnPages } from '@/components/options/OnPages';
import { ShortcutSetting } from '@/components/options/ShortcutSetting';
import { StorageUse } from '@/components/options/StorageUse';
import { colourMeanings } from '@/utils/settings/colourMeanings';
import { selectionToolbar } from '@/utils/settings/selectionToolbar';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const told: (string | undefined)[] = [];
const tell = (notice: Notice | null) => told.push(notice?.text);

beforeEach(() => {
  fakeBrowser.reset();
  told.length = 0;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const field = () => document.querySelector('input[type="text"]') as HTMLInputElement;

async function type(text: string): Promise<void> {
  await act(async () => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('a switch whose change could not be kept goes back, and says why', async () => {
  await act(async () => render(<OnPages tell={tell} />, document.body));
  vi.spyOn(selectionToolbar, 'setValue').mockRejectedValueOnce(new Error('full'));
  const toolbar = document.querySelector('input') as HTMLInputElement;
  await act(async () => toolbar.click());
  await vi.waitFor(() => expect(toolbar.getAttribute('aria-checked')).toBe('false'));
  expect(told).toEqual(['options.notKept']);
});

test('words for a colour that could not be kept stay where they are, and are kept with the next letter', async () => {
  await colourMeanings.setValue({ green: 'yes' });
  await act(async () => render(<ColourMeanings tell={tell} />, document.body));
  vi.spyOn(colourMeanings, 'setValue').mockRejectedValueOnce(new Error('full'));
  await type('agre');
  await vi.waitFor(() => expect(told).toEqual(['options.notKept']));
  await act(async () => {
    field().dispatchEvent(new Event('blur'));
  });
  expect(field().value).toBe('agre');
  await type('agree');
  await vi.waitFor(async () =>
    expect(await colourMeanings.getValue()).toEqual({ yellow: 'agree', green: 'yes' }),
  );
});

test('where the browser does not open its page for shortcuts, that is said', async () => {
  vi.spyOn(browser.tabs, 'create').mockRejectedValueOnce(new Error('not allowed'));
  await act(async () => render(<ShortcutSetting tell={tell} />, document.body));
  await act(async () => document.querySelector('button')?.click());
  await vi.waitFor(() => expect(told).toEqual(['options.shortcutFailed']));
});

test('the focus goes to what the browser has promised, whose button has gone', async () => {
  let isPersisted = false;
  const persist = async () => {
    isPersisted = true;
    return true;
  };
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue('moz-extension://id/');
  const estimate = async () => ({ usage: 1 });
  vi.stubGlobal('navigator', {
    storage: { persist, estimate, persisted: async () => isPersisted },
  });
  await act(async () => render(<StorageUse tell={tell} />, document.body));
  const button = await vi.waitFor(() => {
    const shown = document.querySelector('button');
    if (!shown) throw new Error('Not yet');
    return shown;
  });
  button.focus();
  await act(async () => button.click());
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('options.persisted'));
  expect(told).toEqual([]);
});

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { LibraryApp } from '@/components/library/LibraryApp';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { letterKeys } from '@/utils/settings/letterKeys';
import { freshLibrary } from '../../support/freshLibrary';

beforeEach(() => {
  vi.spyOn(browser.commands, 'getAll').mockResolvedValue([] as never);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});
afterEach(() => render(null, document.body));

const press = (key: string) => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};
const dialog = () => document.querySelector('dialog');
const letters = () => dialog()?.querySelector<HTMLInputElement>('[role="switch"]');

test('letters that are turned off do nothing from then on, however late the browser tells of it', async () => {
  vi.spyOn(letterKeys, 'watch').mockReturnValue(() => {});
  render(<LibraryApp db={freshLibrary().db} library={{} as PanelToBackground} />, document.body);
  await vi.waitFor(() => {
    press('?');
    expect(dialog()).not.toBeNull();
  });
  await act(() => letters()?.click());
  expect(letters()?.getAttribute('aria-checked')).toBe('false');
  await act(() => dialog()?.querySelector('button')?.click());
  expect(dialog()).toBeNull();
  await act(() => press('?'));
  expect(dialog()).toBeNull();
});

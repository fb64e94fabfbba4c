import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { closeSettings } from '../../../entrypoints/background/closeSettings';

test('the settings are closed to scripts in pages', () => {
  const setAccessLevel = vi.fn(async () => {});
  Object.assign(browser.storage.local, { setAccessLevel });
  closeSettings();
  expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});

test('a browser that cannot do so works all the same', () => {
  Object.assign(browser.storage.local, { setAccessLevel: undefined });
  expect(closeSettings).not.toThrow();
});

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { useShortcut } from '@/components/hooks/useShortcut';

function Keys() {
  return <p>{useShortcut('highlight-selection')}</p>;
}

const shown = () => document.querySelector('p')?.textContent;

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

test('keys that were changed on the browser’s own page are shown on return', async () => {
  let shortcut = 'Alt+Shift+H';
  const getAll = async () => [{ name: 'highlight-selection', shortcut }];
  vi.spyOn(browser.commands, 'getAll').mockImplementation(getAll as never);
  await act(async () => render(<Keys />, document.body));
  await vi.waitFor(() => expect(shown()).toBe('Alt+Shift+H'));
  shortcut = 'Alt+Shift+K';
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(shown()).toBe('Alt+Shift+K'));
  shortcut = '';
  dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(shown()).toBe(''));
});

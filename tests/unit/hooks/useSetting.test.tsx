import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { storage } from 'wxt/utils/storage';
import { type SettingChange, useSetting } from '@/components/hooks/useSetting';

const word = storage.defineItem<string>('local:word', { fallback: '' });

let change: (change: SettingChange<string>) => void;

function Field() {
  const [value, setValue] = useSetting(word);
  change = setValue;
  return <p>{value}</p>;
}

function shown(): string | null {
  return document.querySelector('p')?.textContent ?? null;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await act(() => render(null, document.body));
  await act(() => render(<Field />, document.body));
});

test('what comes back of an earlier keystroke does not take away a later one', async () => {
  await act(async () => {
    for (const typed of ['a', 'ag', 'agree']) change(typed);
  });
  await vi.waitFor(async () => expect(await word.getValue()).toBe('agree'));
  expect(shown()).toBe('agree');
});

test('a change made elsewhere is shown', async () => {
  await act(async () => change('here'));
  await vi.waitFor(async () => expect(await word.getValue()).toBe('here'));
  await act(() => fakeBrowser.storage.local.set({ word: 'elsewhere' }));
  await vi.waitFor(() => expect(shown()).toBe('elsewhere'));
});

test('what could not be kept is shown as it was', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(word, 'setValue').mockRejectedValueOnce(new Error('full'));
  await act(async () => change('lost'));
  await vi.waitFor(() => expect(shown()).toBe(''));
});

test('a change of a part, made before the setting has been read, keeps the rest of it', async () => {
  await word.setValue('kept');
  await act(() => render(null, document.body));
  render(<Field />, document.body);
  change((before) => `${before}, and more`);
  await vi.waitFor(async () => expect(await word.getValue()).toBe('kept, and more'));
  await vi.waitFor(() => expect(shown()).toBe('kept, and more'));
});

test('changes of parts, one upon the other, are all kept', async () => {
  await act(async () => {
    for (const letter of 'abc') change((before) => before + letter);
  });
  await vi.waitFor(async () => expect(await word.getValue()).toBe('abc'));
  expect(shown()).toBe('abc');
});

test('a change is handed on at once: the page may be closed upon it', async () => {
  const written: string[] = [];
  vi.spyOn(word, 'setValue').mockImplementation(async (value) => void written.push(value));
  for (const letter of 'ab') change((before) => before + letter);
  expect(written).toEqual(['a', 'ab']);
});

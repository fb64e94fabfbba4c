import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { ArticleTags, type ArticleTagsProps } from '@/components/popup/ArticleTags';
import { freshLibrary } from '../../support/freshLibrary';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const host = document.createElement('div');
document.body.append(host);
const { db } = freshLibrary();
const updateArticles = vi.fn(async () => ({ undo: {} }));
const library = { updateArticles, saveDraft: async () => {} };
const acts = { act: async (_: string, work: () => Promise<unknown>) => Boolean(await work()) };

afterEach(() => render(null, host));

async function add(tag: string): Promise<void> {
  const field = host.querySelector('input') as HTMLInputElement;
  await act(() => {
    field.value = tag;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
}

test('tags that are typed one after the other are all added, however late the first is seen to be kept', async () => {
  const props = {
    store: { db, library },
    article: { id: 'one', tags: ['own'] },
    acts,
    knownTags: [],
  };
  await act(() => render(<ArticleTags {...(props as unknown as ArticleTagsProps)} />, host));
  await act(() => host.querySelector('button')?.click());
  await add('first');
  await add('second');
  expect(updateArticles.mock.calls).toEqual([
    [{ ids: ['one'], change: { addTags: ['first'], removeTags: [] } }],
    [{ ids: ['one'], change: { addTags: ['second'], removeTags: [] } }],
  ]);
});

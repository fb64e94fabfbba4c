import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { HighlightCard } from '@/components/annotation/HighlightCard';
import type { Acts } from '@/components/hooks/useActs';
import { LibraryApp } from '@/components/library/LibraryApp';
import { ArticleTags } from '@/components/popup/ArticleTags';
import { highlightArticle } from '@/utils/library/highlight';
import { saveArticle } from '@/utils/library/saveArticle';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';

// A window in the background draws no frames: the focus must not wait for one.
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  vi.spyOn(browser.commands, 'getAll').mockResolvedValue([] as never);
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

const library = { saveDraft: async () => {} } as unknown as PanelToBackground;

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
const press = async (name: string) => {
  await vi.waitFor(() => expect(button(name)).toBeDefined());
  button(name)?.click();
};
const focusIsOn = (name: string) =>
  vi.waitFor(() => {
    expect(button(name)).toBeDefined();
    expect(document.activeElement).toBe(button(name));
  });

async function oneArticle() {
  const { db, around } = freshLibrary();
  const { value: id } = await saveArticle(db, around, preparedPage('one'));
  const article = await db.articles.get(id);
  if (!article) throw new Error('It was not saved.');
  return { db, around, article };
}

test('a passage that is no longer edited gives the focus back to its button', async () => {
  const { db, around, article } = await oneArticle();
  const words = passage('Some words');
  const { value } = await highlightArticle(db, around, article.id, words, plain);
  const highlight = await db.highlights.get(value.id);
  if (!highlight) throw new Error('It was not marked.');
  render(
    <HighlightCard
      store={{ db, library: library }}
      highlight={highlight}
      knownTags={[]}
      onJump={() => {}}
      onRemove={() => {}}
      onChange={async () => true}
    />,
    document.body,
  );
  await press('annotation_edit');
  await press('annotation_cancel');
  await focusIsOn('annotation_edit');
});

test('tags of an article that are done give the focus back to their button', async () => {
  const { db, article } = await oneArticle();
  render(
    <ArticleTags
      store={{ db, library: library }}
      article={article}
      acts={{} as Acts}
      knownTags={[]}
    />,
    document.body,
  );
  await press('popup_addTags');
  await press('popup_done');
  await focusIsOn('popup_addTags');
});

test('the way back from another page of the library puts the focus into the list', async () => {
  const { db } = freshLibrary();
  location.hash = '#/tags';
  render(<LibraryApp db={db} library={library} />, document.body);
  await press('library_back');
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('search'));
});

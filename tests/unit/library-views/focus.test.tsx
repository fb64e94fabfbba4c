import { Ellipsis } from 'lucide';
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Acts } from '@/components/hooks/useActs';
import { ArticleDetail } from '@/components/library/article/ArticleDetail';
import type { ArticleActs } from '@/components/library/article/useArticleActs';
import { DuplicatesPage } from '@/components/library/duplicates/DuplicatesPage';
import { QueryField } from '@/components/library/search/QueryField';
import { PagePassages } from '@/components/popup/PagePassages';
import { TagsPage } from '@/components/tags/TagsPage';
import { Menu } from '@/components/ui/Menu';
import { highlightArticle } from '@/utils/library/highlight';
import { saveArticle } from '@/utils/library/saveArticle';
import { library } from '@/utils/messaging/panelClient';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';

const acts = {} as Acts;
const host = document.createElement('div');
document.body.append(host);

/** What Preact draws is drawn by the next turn of the promises; what it does after a picture is not done by then. */
const drawn = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});
afterEach(() => render(null, host));

test('a menu has the focus on its first entry as soon as it is there', async () => {
  const items = ['One', 'Two'].map((label) => ({ label, onSelect: () => {} }));
  act(() => render(<Menu icon={Ellipsis} label="More" items={items} />, host));
  host.querySelector('button')?.click();
  await drawn();
  expect(focused()).toBe('One');
});

test.each([
  ['tags', TagsPage],
  ['duplicates', DuplicatesPage],
] as const)('the page of %s has the focus on its title as soon as it is there', (_, Page) => {
  const { db } = freshLibrary();
  const nothing = () => {};
  render(
    <Page
      db={db}
      library={library}
      acts={acts}
      onBack={nothing}
      onShow={nothing}
      onOpen={nothing}
    />,
    host,
  );
  expect(document.activeElement?.localName).toBe('h2');
});

test('an article has the focus on its title as soon as it is there', async () => {
  const { db, around } = freshLibrary();
  const { value: id } = await saveArticle(db, around, preparedPage('one'));
  const nothing = () => {};
  let focusedThen: string | null | undefined;
  const observer = new MutationObserver(() => {
    if (host.querySelector('h2')) focusedThen ??= focused();
  });
  observer.observe(host, { childList: true, subtree: true });
  render(
    <ArticleDetail
      db={db}
      library={library}
      id={id}
      heading={createRef<HTMLHeadingElement>()}
      pane={{ current: host }}
      knownTags={[]}
      acts={acts}
      articleActs={{} as ArticleActs}
      onBack={nothing}
      onReadHere={nothing}
      onDelete={nothing}
      onRestore={nothing}
    />,
    host,
  );
  await vi.waitFor(() => expect(focusedThen).toBe('About one'));
  observer.disconnect();
});

test('the search box shows at once what it is given from elsewhere, and never again what it told itself', async () => {
  vi.useFakeTimers();
  const told: string[] = [];
  const search = createRef<HTMLInputElement>();
  const show = (text: string) =>
    render(
      <QueryField
        search={search}
        text={text}
        fault={null}
        vocabulary={{ tags: [], sites: [], languages: [] }}
        onEnter={() => {}}
        onText={(typed) => {
          told.push(typed);
          show(typed);
        }}
      />,
      host,
    );
  const type = async (text: string) => {
    const field = search.current as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
  };
  show('');
  await type('snail');
  vi.advanceTimersByTime(200);
  await type('');
  vi.advanceTimersByTime(0);
  await drawn();
  expect([told, search.current?.value]).toEqual([['snail', ''], '']);
  show('saved');
  await drawn();
  expect(search.current?.value).toBe('saved');
  vi.useRealTimers();
});

test('a passage that was marked just now has the focus as soon as it is there', async () => {
  const { db, around } = freshLibrary();
  const { value: id } = await saveArticle(db, around, preparedPage('one'));
  const { value } = await highlightArticle(db, around, id, passage('Some words'), plain);
  const highlights = await db.highlights.toArray();
  const article = (await db.articles.get(id)) ?? null;
  render(
    <PagePassages
      store={{ db, library }}
      page={{ article, highlights, sightings: new Map() }}
      knownTags={[]}
      acts={acts}
      newest={value.id}
      onEmptied={() => {}}
    />,
    host,
  );
  expect(document.activeElement?.closest('[data-highlight]')).not.toBeNull();
});

test('when a passage goes away with the focus on it, the one below it has the focus', async () => {
  const { db, around } = freshLibrary();
  const { value: id } = await saveArticle(db, around, preparedPage('one'));
  for (const words of ['One', 'Two', 'Three', 'Four'])
    await highlightArticle(db, around, id, passage(words), plain);
  const all = await db.highlights.orderBy('createdAt').toArray();
  const article = (await db.articles.get(id)) ?? null;
  const show = (highlights: typeof all) =>
    render(
      <PagePassages
        store={{ db, library }}
        page={{ article, highlights, sightings: new Map() }}
        knownTags={[]}
        acts={acts}
        newest={null}
        onEmptied={() => {}}
      />,
      host,
    );
  show(all);
  host.querySelectorAll<HTMLElement>('[data-highlight]')[1]?.querySelector('button')?.focus();
  await drawn();
  show(all.filter((_, at) => at !== 1));
  await drawn();
  const card = document.activeElement?.closest<HTMLElement>('[data-highlight]');
  expect(card?.dataset.highlight).toBe(all[2]?.id);
});

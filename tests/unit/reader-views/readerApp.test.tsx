import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArticleStage } from '@/components/reader/ArticleStage';
import { ReaderApp } from '@/components/reader/ReaderApp';
import { comparePage } from '../../../utils/library/comparePage';
import { highlightArticle } from '../../../utils/library/highlight';
import { keepPicture } from '../../../utils/library/keepPicture';
import { removeArticles } from '../../../utils/library/removeArticles';
import { saveArticle } from '../../../utils/library/saveArticle';
import type { PanelToBackground } from '../../../utils/messaging/protocol';
import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import { keptSources } from '../../../utils/storage/queries/picturesOf';
import { waitUntil } from '../../support/driver/waitUntil';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, ...args: unknown[]) => [key, ...args.flat()].join(' ') },
}));

const picture = 'https://pictures.example/a.png';
const html = `<h2>Part</h2><p>one two</p><img data-src="${picture}"><p>three</p>`;
const text = 'Part\none two\nthree';

/** Finds words where they stand in one text node; what it does not find, it leaves out. */
function simpleStage(): ArticleStage {
  return {
    render: (source) => {
      const { body } = new DOMParser().parseFromString(`<body>${source}`, 'text/html');
      const fragment = document.createDocumentFragment();
      fragment.append(...body.childNodes);
      return fragment;
    },
    find: async (root, highlights) => {
      const places = new Map<HighlightId, Range>();
      for (const { id, quote } of highlights) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(quote);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + quote.length);
          places.set(id, range);
        }
      }
      return { places, approximate: new Set() };
    },
    describe: () => null,
    toHtml: () => '',
    paint: vi.fn(() => () => {}),
    flash: () => {},
  };
}

async function opened(images: 'hold' | 'load' = 'hold') {
  const fresh = freshLibrary();
  const page = { ...preparedPage('one'), snapshot: { html, text, hash: '0'.repeat(64) } };
  const { value: article } = await saveArticle(fresh.db, fresh.around, page);
  const kept = (source: string) => ({
    articleId: article,
    source,
    type: 'image/png',
    bytes: new ArrayBuffer(4),
    keptAt: 1,
  });
  const library = {
    compareWithPage: vi.fn(async () => ({ status: 'same' })),
    saveProgress: vi.fn(async () => {}),
    keepPicture: vi.fn(async ({ source }: { source: string }) => {
      await keepPicture(fresh.db, kept(source));
      return { status: 'kept' };
    }),
  };
  const stage = simpleStage();
  const show = (id: ArticleId | null = article) =>
    render(
      <ReaderApp
        db={fresh.db}
        library={library as unknown as PanelToBackground}
        stage={stage}
        address={{ article: id, highlight: null, images, fromList: false }}
      />,
      document.body,
    );
  return { ...fresh, article, page, library, stage, show };
}

const said = () => document.body.textContent ?? '';
const says = (words: string) => waitUntil(words, async () => said().includes(words));
const button = (name: string) =>
  waitUntil(name, async () =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name),
  );

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});
afterEach(() => render(null, document.body));

test('an article is shown with its outline, its marks, and what became of them on its page', async () => {
  const { db, around, article, page, library, stage, show } = await opened();
  await highlightArticle(db, around, article, passage('two', 5), { ...plain, note: 'Why two?' });
  await highlightArticle(db, around, article, passage('menu', 900), plain);
  show();
  await says('About one');
  await button('Part');
  await says('Why two?');
  await says('reader.orphans 1');
  await waitUntil('the paint', async () =>
    vi.mocked(stage.paint).mock.calls.some(([marks]) => marks.length === 1),
  );
  await waitUntil('the comparison', async () => library.compareWithPage.mock.calls.length === 1);
  const later = { html, text: text.replace('two', 'four'), hash: '1'.repeat(64) };
  await comparePage(db, around, article, { ...page, snapshot: later });
  await says('reader.changedSince');
  document.querySelector<HTMLDetailsElement>('details.changed-since')?.setAttribute('open', '');
  document.querySelector('details.changed-since')?.dispatchEvent(new Event('toggle'));
  await waitUntil('the words', async () => document.querySelector('del')?.textContent === 'two');
  expect(document.querySelector('ins')?.textContent).toBe('four');
});

test('pictures wait, are kept when asked for, and show from what was kept', async () => {
  const { db, article, library, show } = await opened();
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
  const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true as never);
  const remove = vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true as never);
  show();
  await says('reader.loadImagesWhy 1');
  expect(document.querySelector('img')?.getAttribute('src')).toBeNull();
  (await button('reader.keepImages')).click();
  await waitUntil('it to be kept', async () => (await keptSources(db, article)).length === 1);
  await waitUntil('it to show', async () =>
    document.querySelector('img')?.getAttribute('src')?.startsWith('blob:'),
  );
  expect(library.keepPicture).toHaveBeenCalledWith({ articleId: article, source: picture });
  const site = { origins: ['*://pictures.example/*'] };
  expect(request).toHaveBeenCalledWith(site);
  // Borrowed for the occasion.
  await waitUntil('it to be given back', async () => remove.mock.calls.length === 1);
  expect(remove).toHaveBeenCalledWith(site);
  await waitUntil('no more to do', async () => !said().includes('reader.keepImages'));
});

test('without access no picture is kept, and it is said why', async () => {
  const { library, show } = await opened('load');
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
  vi.spyOn(browser.permissions, 'request').mockResolvedValue(false as never);
  show();
  await says('reader.imagesLoaded 1');
  (await button('reader.keepImages')).click();
  await says('reader.imagesRefused');
  expect(library.keepPicture).not.toHaveBeenCalled();
});

test('what is not there, or in the trash, is told', async () => {
  const { db, around, article, show } = await opened();
  show(null);
  await says('reader.missing');
  await removeArticles(db, around, [article]);
  show();
  await says('reader.trashed');
});

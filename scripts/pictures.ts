import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Driver } from '../tests/support/driver/Driver';
import { launch } from '../tests/support/driver/launch';
import type { PageView } from '../tests/support/driver/PageView';
import { fillLibrary } from '../tests/support/journey/fillLibrary';
import { highlightInPopup, marksInPopup } from '../tests/support/journey/highlightInPopup';
import { madeUpArticle, madeUpHighlight } from '../tests/support/journey/madeUpLibrary';
import { TITLE } from '../tests/support/journey/marginalia';
import { type PageServer, servePages } from '../tests/support/server';
import type { Annotation } from '../utils/model/page';
import type { Article, Highlight } from '../utils/model/records';
import { ensureBrowsers } from './ensureBrowsers';
import { root, run } from './run';

const DOCS = resolve(root, 'docs');

/** What is marked on the sample article, as a person does it. */
const marked: readonly (Annotation & { readonly quote: string })[] = [
  {
    quote: 'Medieval scribes left wide margins on purpose.',
    colour: 'yellow',
    tags: ['reading/margins'],
    note: 'The point of it all.',
  },
  {
    quote: 'Printing made books cheaper, and readers bolder.',
    colour: 'green',
    tags: ['reading/margins', 'quotes'],
    note: '',
  },
  {
    quote:
      'On a screen there is no margin, or rather there is nothing but margin, and none of it is yours.',
    colour: 'pink',
    tags: ['to discuss'],
    note: 'Is this always so?',
  },
];

/** What else is in the library: articles, each with its passages. */
const others: readonly (readonly [Partial<Article>, readonly Partial<Highlight>[]])[] = [
  [
    {
      title: 'The patience of sourdough',
      byline: 'Ines Duarte',
      site: 'Kitchen Notes',
      minutes: 6,
      words: 1_300,
      tags: ['bread'],
    },
    [{ quote: 'Flour and water know what to do; you only keep the time.', colour: 'green' }],
  ],
  [
    {
      title: 'Fietsen langs het kanaal',
      byline: 'Joost van Rijn',
      site: 'De Lage Weg',
      language: 'nl',
      minutes: 4,
      words: 900,
      state: 'reading',
      progress: 0.5,
    },
    [{ quote: 'Het jaagpad is zo recht dat de wind er de weg weet.', colour: 'blue' }],
  ],
  [
    {
      title: 'Why old maps leave room for monsters',
      byline: 'Amara Osei',
      site: 'Atlas of Errors',
      minutes: 9,
      words: 2_000,
      favourite: true,
    },
    [
      {
        quote: 'A blank on a map is a promise.',
        colour: 'yellow',
        note: 'Compare with the margin in books.',
      },
      { quote: 'Nobody drew a serpent where a pilot had been.', colour: 'purple' },
    ],
  ],
];

/** Builds the extension and takes the pictures of the README anew, into `docs/`. Answers 0 when all were taken. */
export async function takePictures(): Promise<number> {
  if (!(await ensureBrowsers(['chromium'])) || (await run('wxt', ['build'])) !== 0) return 1;
  const server = await servePages();
  const driver = await launch('chromium', { language: 'en' });
  try {
    await fillLibrary(driver, shelf());
    await pagePicture(driver, server);
    await listPictures(driver);
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await driver.close();
    await server.close();
  }
}

function shelf() {
  const articles = others.map(([change], at) => {
    const savedAt = Date.now() - (others.length - at) * 86_400_000;
    return madeUpArticle(at + 1, { ...change, createdAt: savedAt, updatedAt: savedAt });
  });
  const highlights = others.flatMap(([, passages], at) =>
    passages.map((change, place) => madeUpHighlight(10 * at + place + 1, at + 1, change)),
  );
  return { articles, highlights };
}

/** A page with its passages, and the popup beside it. */
async function pagePicture(driver: Driver, server: PageServer): Promise<void> {
  const page = await driver.open(server.fixture('marginalia'));
  await page.resize(640, 510);
  const temporary = (name: string) => join(tmpdir(), `kantlijn-${name}.png`);
  const [beside, above] = [temporary('popup'), temporary('page')];
  for (const [at, { quote, ...annotation }] of marked.entries()) {
    await page.select(quote);
    const popup = await driver.popup(page);
    await highlightInPopup(popup, quote, annotation);
    await marksInPopup(popup, [quote]);
    if (at === marked.length - 1) await popup.screenshot(beside);
    await driver.closePopup(popup);
  }
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.screenshot(above);
  await page.close();
  await together(driver, server, above, beside);
}

async function together(
  driver: Driver,
  server: PageServer,
  page: string,
  popup: string,
): Promise<void> {
  const sources = [page, popup].map(
    (path) => `data:image/png;base64,${readFileSync(path).toString('base64')}`,
  );
  const html = `<!doctype html><style>
    body { display: flex; margin: 0; }
    img { flex: none; block-size: 510px; object-fit: none; object-position: 0 100%; border: 1px solid #d8d2c6; }
    img + img { inline-size: 411px; border-inline-start: 0; }
    </style><img src="${sources[0]}"><img src="${sources[1]}">`;
  const both = await driver.open(server.page('together', html));
  await both.resize(1054, 512);
  await both.until('the pictures', () => [...document.images].every(({ complete }) => complete));
  await both.screenshot(resolve(DOCS, 'screenshot.png'));
  await both.close();
}

/** The reading list as a panel and as a page, and the reader view. */
async function listPictures(driver: Driver): Promise<void> {
  const list = await driver.extensionPage('sidepanel.html');
  await list.resize(380, 640);
  await list.role('button', TITLE).state();
  await list.role('status').containing('4 articles').state();
  await list.screenshot(resolve(DOCS, 'panel.png'));

  await list.resize(1200, 700);
  await list.role('button', TITLE).click();
  await list.role('heading', TITLE).state();
  await list.role('searchbox', 'Search').type('margin');
  await list.role('status').containing('2 articles found').state();
  await list.screenshot(resolve(DOCS, 'library.png'));

  await list.role('button', 'Read').click();
  const reader = await driver.tab(`${driver.origin}/reader.html`);
  await readerPicture(reader);
}

async function readerPicture(reader: PageView): Promise<void> {
  await reader.resize(1100, 880);
  await reader.role('button', 'Type').click();
  await reader.role('radiogroup', 'Theme').role('radio', 'Sepia').click();
  await reader.press('Escape');
  await reader.evaluate(() => (document.activeElement as HTMLElement).blur());
  await reader.until(
    'the passages',
    (count) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === count,
    marked.length,
  );
  await reader.screenshot(resolve(DOCS, 'reader.png'));
}

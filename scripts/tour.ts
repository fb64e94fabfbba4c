import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { BrowserName, Driver } from '../tests/support/driver/Driver';
import { launch } from '../tests/support/driver/launch';
import type { PageView } from '../tests/support/driver/PageView';
import type { View } from '../tests/support/driver/View';
import { waitUntil } from '../tests/support/driver/waitUntil';
import {
  highlightInPopup,
  marksInPopup,
  withoutSpace,
} from '../tests/support/journey/highlightInPopup';
import { pickPassages } from '../tests/support/journey/pickPassages';
import type { Annotation } from '../utils/model/page';
import { root } from './run';

const FOLDER = resolve(root, 'tour');

/** What the tour says about the passages that it marks, first to last. */
const annotations: readonly Annotation[] = [
  { colour: 'yellow', tags: ['reading/margins'], note: 'The point of it all.' },
  { colour: 'green', tags: ['reading/margins', 'quotes'], note: '' },
  { colour: 'pink', tags: ['to discuss'], note: 'Is this *always* so?' },
];

/** What a step works on. The title is known once the popup has shown it. */
interface Stage {
  readonly driver: Driver;
  readonly page: PageView;
  readonly passages: readonly string[];
  title: string;
  panel: View | null;
  markdown: string;
}

interface Step {
  readonly name: string;
  /** Does it, sees that it worked (throws else), and answers what to take a picture of. */
  readonly play: (stage: Stage) => Promise<View>;
}

const steps: readonly Step[] = [
  { name: 'open the page', play: async ({ page }) => page },
  { name: 'see the article in the popup', play: seeArticle },
  ...annotations.map((annotation, index) => ({
    name: `mark a passage in ${annotation.colour}`,
    play: (stage: Stage) => markPassage(stage, index, annotation),
  })),
  { name: 'see the passages painted', play: seePainted },
  { name: 'show them on every visit, and come back', play: comeBack },
  { name: 'open the reading list', play: openReadingList },
  { name: 'find the article by a word of a passage', play: search },
  { name: 'filter by a tag', play: filterByTag },
  { name: 'look at the article and its passages', play: openArticle },
  { name: 'copy the passages as Markdown', play: copyMarkdown },
];

/** Plays the whole journey on a page, with a picture of each step. Answers 0 when every step was seen to work. */
export async function tour(browser: BrowserName, url: string): Promise<number> {
  clearFolder();
  const driver = await launch(browser, { language: 'en' });
  let number = 0;
  const takePicture = async (view: View, name: string) => {
    const file = `${String(++number).padStart(2, '0')}-${name.toLowerCase().replace(/[^a-z]+/g, '-')}.png`;
    await view.screenshot(resolve(FOLDER, file));
    return relative(root, resolve(FOLDER, file));
  };
  try {
    const page = await driver.open(url);
    const passages = await pickPassages(page, annotations.length);
    if (passages.length === 0) throw new Error('There is no text to mark on this page.');
    const stage: Stage = { driver, page, passages, title: '', panel: null, markdown: '' };
    for (const { name, play } of steps) {
      try {
        console.log(`✓ ${name}  (${await takePicture(await play(stage), name)})`);
      } catch (error) {
        console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
        await takePicture(page, `failed to ${name}`);
        return 1;
      }
    }
    const errors = await driver.errors();
    if (errors.length > 0)
      throw new Error(`The extension's console has errors:\n${errors.join('\n')}`);
    writeFileSync(resolve(FOLDER, 'export.md'), stage.markdown);
    console.log(`\ntour/export.md:\n\n${stage.markdown}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await driver.close();
  }
}

function clearFolder(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) {
    if (/^\d\d-.*\.png$|\.md$/.test(file)) rmSync(resolve(FOLDER, file));
  }
}

async function seeArticle(stage: Stage): Promise<View> {
  const popup = await stage.driver.popup(stage.page);
  const heading = await popup
    .role('heading')
    .nth(0)
    .waitFor(({ text }) => text !== '', 'with a title');
  stage.title = heading.text;
  await popup.role('button', 'Save article').state();
  return popup;
}

async function markPassage(stage: Stage, index: number, annotation: Annotation): Promise<View> {
  const { driver, page, passages } = stage;
  const quote = passages[index];
  if (!quote) return page;
  await page.bringToFront();
  await page.select(quote);
  const popup = await driver.popup(page);
  await highlightInPopup(popup, quote, annotation);
  return popup;
}

async function seePainted({ driver, page, passages }: Stage): Promise<View> {
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.paints(paintedOf(passages));
  const popup = await driver.popup(page);
  await marksInPopup(popup, passages);
  await driver.closePopup(popup);
  return page;
}

async function comeBack({ driver, page, passages }: Stage): Promise<View> {
  const { hostname } = new URL(await page.address());
  await driver.preapprove(hostname);
  await page.bringToFront();
  const popup = await driver.popup(page);
  const shown = popup.role('switch', `Show highlights on ${hostname}`);
  await shown.click();
  await shown.waitFor(({ checked }) => checked === true, 'switched on');
  await driver.closePopup(popup);
  await page.reload();
  await page.paints(paintedOf(passages));
  return page;
}

async function openReadingList(stage: Stage): Promise<View> {
  const popup = await stage.driver.popup(stage.page);
  await popup.role('button', 'Open reading list').click();
  stage.panel = await stage.driver.sidePanel();
  await listItem(stage).state();
  return stage.panel;
}

async function search(stage: Stage): Promise<View> {
  const panel = panelOf(stage);
  const word = /\p{L}{4,}/u.exec(stage.passages[0] ?? '')?.[0] ?? stage.title;
  await panel.role('searchbox', 'Search').fill('qqzzqq');
  await listItem(stage).gone();
  await panel.role('searchbox', 'Search').fill(word);
  await listItem(stage).state();
  return panel;
}

async function filterByTag(stage: Stage): Promise<View> {
  const panel = panelOf(stage);
  await panel.role('searchbox', 'Search').fill('');
  await panel.role('combobox', 'Tag').choose('reading/margins');
  await listItem(stage).state();
  return panel;
}

async function openArticle(stage: Stage): Promise<View> {
  const panel = panelOf(stage);
  await listItem(stage).role('button', stage.title).click();
  const all = ({ text }: { text: string }) =>
    stage.passages.every((quote) => withoutSpace(text).includes(withoutSpace(quote)));
  await panel.role('list', 'Highlights').waitFor(all, 'with all passages');
  return panel;
}

async function copyMarkdown(stage: Stage): Promise<View> {
  const { driver, page, passages } = stage;
  await page.bringToFront();
  const popup = await driver.popup(page);
  await marksInPopup(popup, passages);
  // By the keyboard: while a popup is still growing, its foot is not where it was a moment ago.
  await popup.role('button', 'Copy as Markdown').press('Enter');
  // The clipboard is read in a page, for which the popup gives way: not before it says that it is done.
  await waitUntil('the popup to say so', async () => (await popup.text()).includes('Copied'));
  stage.markdown = await waitUntil('Markdown on the clipboard', async () => {
    const text = await driver.clipboard();
    return text.startsWith('---\n') ? text : null;
  });
  const quotes = stage.markdown.match(/^> /gm)?.length ?? 0;
  if (quotes < passages.length) throw new Error(`Only ${quotes} quotes:\n${stage.markdown}`);
  return page;
}

function paintedOf(passages: readonly string[]) {
  return passages.map((text, index) => ({
    text,
    colour: annotations[index]?.colour ?? 'yellow',
  }));
}

function listItem(stage: Stage) {
  return panelOf(stage).role('list', 'Reading list').role('listitem').containing(stage.title);
}

function panelOf({ panel }: Stage): View {
  if (!panel) throw new Error('The reading list is not open');
  return panel;
}

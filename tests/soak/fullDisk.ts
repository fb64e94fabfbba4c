import { isDeepStrictEqual } from 'node:util';
import type { BrowserName, Driver } from '../support/driver/Driver';
import { launch } from '../support/driver/launch';
import type { View } from '../support/driver/View';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage } from '../support/journey/backstage';
import { call, done, rowsOf } from '../support/journey/inside';
import { attention, snail } from '../support/journey/marginalia';
import { servePages } from '../support/server';
import { importFiles } from './fileJobs';
import { faultsOf, type Rows, tables } from './lookAt';
import { chooseFile, openStayingPages, quotes, type StayingPages } from './pagesThatStay';
import { SmallDisk } from './SmallDisk';

/** What happened on a disk that was full, and what was wrong with it: nothing, if all is well. */
export interface FullDiskFigures {
  readonly browser: BrowserName;
  /** What each act was answered, while there was no room: through the pages by what they said, by message by its code. */
  readonly answers: Record<string, string>;
  readonly wrong: string[];
}

/** What says that there is no room: what the browser admits, and what it only says of its disk. */
const NO_ROOM = /disk is full|could not use its disk/i;
const CODES = ['quota', 'storageFailed'];

/**
 * Marks, notes, imports and drafts on a disk without any room left, by a browser whose profile lies on a small disk of its own.
 * Then makes room, does the same again in the same pages, kills the browser and looks what is there.
 */
export async function fullDisk(browser: BrowserName): Promise<FullDiskFigures> {
  const disk = new SmallDisk();
  const figures: FullDiskFigures = { browser, answers: {}, wrong: [] };
  const server = await servePages();
  let driver = await launch(browser, { language: 'en', profile: disk.folder });
  try {
    const url = server.fixture('marginalia');
    const pages = await openStayingPages(driver, url);
    const before = await settled(pages.inside);
    const ids = (before.articles as readonly { id: string }[]).map(({ id }) => id);

    await actInPopup(driver, pages, figures, () => disk.fill());
    await actInPages(driver, pages, figures);
    await actByMessages(pages.inside, url, ids, figures);
    await openPopupTooLate(driver, pages, figures);

    disk.makeRoom();
    compare(figures, 'once there is room', before, await settled(pages.inside));
    await actAgain(driver, pages, figures);
    const between = await settled(pages.inside);
    disk.leave(30_000_000);
    await overfill(pages.inside, url, figures);
    disk.makeRoom();
    compare(figures, 'once a write was cut off', between, await settled(pages.inside));
    await done(pages.inside, 'updateArticles', { ids, change: { favourite: true } });
    const after = await settled(pages.inside);
    figures.wrong.push(...faultsOf(after));
    const marked = quotes(after);
    if (!isDeepStrictEqual(marked, [attention, snail])) {
      figures.wrong.push(`marked is now ${JSON.stringify(marked)}`);
    }
    await driver.kill();
    driver = await launch(browser, { language: 'en', profile: disk.folder });
    compare(figures, 'after a crash', after, await settled(await backstage(driver)));
  } catch (error) {
    figures.wrong.push(String(error));
  } finally {
    await driver.close().catch(() => {});
    await server.close();
    await disk.discard();
  }
  return figures;
}

/**
 * A file that is larger than what is left of the disk, though that is enough to begin: the write is cut off in the middle. In pieces
 * that Chromium keeps in its log.
 */
async function overfill(inside: View, url: string, figures: FullDiskFigures): Promise<void> {
  const rows = Array.from(
    { length: 12_000 },
    (_, at) =>
      `2025-03-04 09:15:00,me,Huge,${url}/huge,Public,Annotation,${at} ${'x'.repeat(4_000)},,`,
  );
  const head = 'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags';
  const text = [head, ...rows].join('\n');
  const answer = await importFiles(inside, {
    files: [{ name: 'huge.csv', text }],
    bringBack: false,
  });
  const code = !answer ? 'no answer' : answer.ok ? 'ok' : answer.code;
  figures.answers['a file too large for the disk'] = code;
  if (!CODES.includes(code)) figures.wrong.push(`a file too large for the disk got ${code}`);
}

/**
 * A passage with a note, typed while there was room. Chromium shows its own “Free up space to continue” at the first write
 * that fails, which takes the focus and so closes the popup; what was typed is a draft by then.
 */
async function actInPopup(
  driver: Driver,
  { page, inside }: StayingPages,
  figures: FullDiskFigures,
  fill: () => void,
): Promise<void> {
  await page.bringToFront();
  await page.select(attention);
  const popup = await driver.popup(page);
  await popup.role('textbox', 'Note').type('Not to be lost');
  await waitUntil('the draft', async () => {
    const { drafts } = await rowsOf(inside, ['drafts']);
    return (drafts as readonly { note: string }[]).some(({ note }) => note === 'Not to be lost');
  });
  fill();
  await popup.role('button', 'Highlight').click();
  const said = await waitUntil('the popup to tell, or to be closed', async () => {
    if (await popup.isClosed()) return 'closed by the browser';
    const text = await popup.text();
    return NO_ROOM.test(text) && sentence(text);
  });
  figures.answers['highlight in the popup'] = said;
  if (await popup.isClosed()) return;
  await sameText(figures, popup, 'Not to be lost');
  await driver.closePopup(popup);
}

/** The same from pages that stay: a note in the list, a file on the page for files, the shortcut on the page. */
async function actInPages(
  driver: Driver,
  { page, list, files }: StayingPages,
  figures: FullDiskFigures,
): Promise<void> {
  await list.bringToFront();
  await list.role('textbox', 'Note').type(', and more');
  await list.role('button', 'Save changes').click();
  await told(figures, 'change a note in the list', list);
  await sameText(figures, list, 'A note, and more');
  await files.bringToFront();
  await files.role('button', 'Bring in').click();
  await told(figures, 'bring in a file', files);
  // Firefox may find the room for as little as that in its own files.
  if (driver.name === 'firefox') return;
  await page.bringToFront();
  await page.select(attention);
  await driver.pressShortcut(page);
  const notice = page.ui.role('alert').containing('disk');
  figures.answers['highlight by the shortcut'] = (await notice.state()).text;
}

/** The answers to acts of each kind, as the background gives them. */
async function actByMessages(
  inside: View,
  url: string,
  ids: readonly string[],
  { answers, wrong }: FullDiskFigures,
): Promise<void> {
  const text = 'x'.repeat(100_000);
  const draft = { colour: null, tags: [], tagText: '', note: text };
  const words = `title: "Big"\nsource: "${url}/big"`;
  const file = { name: 'big.md', text: `---\n${words}\n---\n\n> ${text}\n\n[open](${url})\n` };
  const acts = {
    saveDraft: () => call(inside, 'saveDraft', { key: 'page x', draft }),
    updateArticles: () =>
      call(inside, 'updateArticles', { ids, change: { title: text.slice(0, 1_500) } }),
    removeArticles: () => call(inside, 'removeArticles', { ids }),
    import: () => importFiles(inside, { files: [file], bringBack: false }),
    discardDamaged: () => call(inside, 'discardDamaged', undefined),
  };
  for (const [name, act] of Object.entries(acts)) {
    const answer = await act();
    const code = !answer ? 'no answer' : answer.ok ? 'ok' : answer.code;
    answers[name] = code;
    // A library that can be read all the same is not damaged.
    const isMeant = CODES.includes(code) || (name === 'discardDamaged' && code === 'notDamaged');
    if (!isMeant) wrong.push(`${name} got ${code}`);
  }
}

/** A popup that opens when there is no room any more says so, or works as far as it can; what is typed stays in it. */
async function openPopupTooLate(
  driver: Driver,
  { page }: StayingPages,
  figures: FullDiskFigures,
): Promise<void> {
  const popup = await driver.popup(page);
  await popup.role('textbox', 'Note').fill('Typed too late');
  const button = popup.role('button', 'Highlight');
  if (!(await button.state()).disabled) await button.click();
  await popup.until('the reason', () => /disk/i.test(document.body.textContent ?? ''));
  figures.answers['a popup opened then'] = sentence(await popup.text());
  await sameText(figures, popup, 'Typed too late');
  await driver.closePopup(popup);
}

/** In the same pages, which have not been loaded anew. */
async function actAgain(
  driver: Driver,
  { page, list, files, inside }: StayingPages,
  figures: FullDiskFigures,
): Promise<void> {
  await list.bringToFront();
  await list.role('button', 'Save changes').click();
  await list.role('textbox', 'Note').gone();
  await files.bringToFront();
  await chooseFile(files);
  await files.role('button', 'Bring in').click();
  await files.role('button', 'Bring in more').state();
  await page.bringToFront();
  await page.select(attention);
  const popup = await driver.popup(page);
  await sameText(figures, popup, 'Not to be lost');
  await popup.role('button', 'Highlight').click();
  await popup
    .role('list', 'Highlights on this page')
    .containing(attention.slice(0, 20))
    .state()
    .catch(() => figures.wrong.push('it does not work again once there is room'));
  const { highlights } = await rowsOf(inside, ['highlights']);
  const notes = (highlights as readonly { note: string }[]).map(({ note }) => note).sort();
  if (!isDeepStrictEqual(notes, ['A note, and more', 'Not to be lost'])) {
    figures.wrong.push(`the notes are now ${JSON.stringify(notes)}`);
  }
}

async function told(figures: FullDiskFigures, act: string, view: View): Promise<void> {
  const text = await waitUntil(`what is said to “${act}”`, async () => {
    const shown = await view.text();
    return NO_ROOM.test(shown) && shown;
  });
  figures.answers[act] = sentence(text);
}

/** The sentence of a text that tells about the disk. */
function sentence(text: string): string {
  return /(?:The disk is|The browser could not|Your articles are)[^.]*\./.exec(text)?.[0] ?? text;
}

async function sameText(figures: FullDiskFigures, view: View, text: string): Promise<void> {
  const { value } = await view.role('textbox', 'Note').state();
  if (value !== text) figures.wrong.push(`“${text}” is now “${value}”`);
}

async function settled(inside: View): Promise<Rows> {
  const read = () => rowsOf(inside, tables) as unknown as Promise<Rows>;
  let last = await waitUntil('the database to be read', read);
  return waitUntil('the database to be at rest', async () => {
    const [before, now] = [last, await read()];
    last = now;
    return isDeepStrictEqual(before, now) ? now : null;
  });
}

/** Drafts are left out: they are kept one by one, at each pause. */
function compare(figures: FullDiskFigures, when: string, before: Rows, after: Rows): void {
  for (const table of tables) {
    if (table === 'drafts') continue;
    const [one, other] = [before[table], after[table]];
    if (isDeepStrictEqual(one, other)) continue;
    figures.wrong.push(`${when}: ${table} ${JSON.stringify(one)}\nthen ${JSON.stringify(other)}`);
  }
}

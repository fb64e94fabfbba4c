import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BrowserName } from '../support/driver/Driver';
import { launch } from '../support/driver/launch';
import type { View } from '../support/driver/View';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage } from '../support/journey/backstage';
import { call, rowsOf } from '../support/journey/inside';
import { servePages } from '../support/server';
import { importFiles } from './fileJobs';
import { faultsOf, type Rows, tables } from './lookAt';

const snail = 'a small drawing of a snail in armour';
const attention = 'a line in the margin is the cheapest form of attention there is';
/** Megabytes: a new profile takes a part of it. */
const DISK = 250;

/** What happened on a disk that was full, and what was wrong with it: nothing, if all is well. */
export interface FullDiskFigures {
  readonly browser: BrowserName;
  /** What each act was answered, while there was no room. */
  readonly answers: Record<string, string>;
  readonly said: string[];
  readonly wrong: string[];
}

/**
 * Marks, imports and drafts on a disk without any room left, by a browser whose profile lies on a small disk of its own. Needs the
 * right to mount one. Then makes room, does the same acts again, kills the browser and looks what is there.
 */
export async function fullDisk(browser: BrowserName): Promise<FullDiskFigures> {
  const disk = mkdtempSync(join(tmpdir(), 'kantlijn-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}m`, 'none', disk]);
  const figures: FullDiskFigures = { browser, answers: {}, said: [], wrong: [] };
  mkdirSync(join(disk, 'browser'));
  const server = await servePages();
  let driver = await launch(browser, { language: 'en', profile: disk });
  try {
    const url = server.fixture('marginalia');
    const page = await driver.open(url);
    await page.select(snail);
    await driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: snail }]);
    const inside = await backstage(driver);
    const before = await settled(inside);

    await page.bringToFront();
    await page.select(attention);
    let popup = await driver.popup(page);
    await popup.role('textbox', 'Note').type('Not to be lost');
    const filler = join(disk, 'filler');
    fill(filler);
    await popup.role('button', 'Highlight').click();
    await popup
      .until('the reason', () => document.body.textContent?.includes('The disk is full'))
      .catch(() => figures.wrong.push('the popup does not tell that the disk is full'));
    figures.said.push(await popup.text());
    const note = (await popup.role('textbox', 'Note').state()).value;
    if (note !== 'Not to be lost') figures.wrong.push(`the note is now “${note}”`);
    Object.assign(figures.answers, await actsOn(inside, url));
    for (const [act, answer] of Object.entries(figures.answers)) {
      // Firefox notices some of it only as it commits, and then says no more than that its disk failed.
      if (answer !== 'quota' && answer !== 'storageFailed')
        figures.wrong.push(`${act} got ${answer}`);
    }
    compare(figures, 'on the full disk', before, await settled(inside));

    rmSync(filler);
    // Chromium may have closed it by then. What was typed is kept as a draft.
    if (await popup.isClosed()) popup = await driver.popup(page);
    await popup.role('button', 'Highlight').click();
    await popup
      .role('list', 'Highlights on this page')
      .containing(attention.slice(0, 20))
      .state()
      .catch(() => figures.wrong.push('it does not work again once there is room'));
    figures.said.push(await popup.text());
    const after = await settled(inside);
    figures.wrong.push(...faultsOf(after));
    const quotes = (after.highlights as readonly { quote: string }[]).map(({ quote }) => quote);
    if (quotes.sort().join('\n') !== [attention, snail].join('\n')) {
      figures.wrong.push(`marked is now ${JSON.stringify(quotes)}`);
    }
    await driver.kill();
    driver = await launch(browser, { language: 'en', profile: disk });
    compare(figures, 'after a crash', after, await settled(await backstage(driver)));
  } catch (error) {
    figures.wrong.push(String(error));
  } finally {
    await driver.close().catch(() => {});
    await server.close();
    await waitUntil('the disk to be free', () => {
      execFileSync('umount', [disk]);
      return true;
    });
    rmSync(disk, { recursive: true, force: true });
  }
  return figures;
}

/** The answers to acts of each kind: `ok`, or the code of the refusal. */
async function actsOn(inside: View, url: string): Promise<Record<string, string>> {
  const text = 'x'.repeat(100_000);
  const draft = { colour: null, tags: [], tagText: '', note: text };
  const html = (await rowsOf(inside, ['articles'])).articles as readonly { id: string }[];
  const ids = html.map(({ id }) => id);
  const words = `title: "Big"\nsource: "${url}/big"`;
  const file = { name: 'big.md', text: `---\n${words}\n---\n\n> ${text}\n\n[open](${url})\n` };
  const acts = {
    saveDraft: () => call(inside, 'saveDraft', { key: 'page x', draft }),
    updateArticles: () =>
      call(inside, 'updateArticles', { ids, change: { title: text.slice(0, 1_500) } }),
    removeArticles: () => call(inside, 'removeArticles', { ids }),
    import: () => importFiles(inside, { files: [file], bringBack: false }),
  };
  const answers: Record<string, string> = {};
  for (const [name, act] of Object.entries(acts)) {
    const answer = await act();
    answers[name] = !answer ? 'no answer' : answer.ok ? 'ok' : answer.code;
  }
  return answers;
}

/** Writes until there is no room for another byte. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  for (let size = 1_048_576; size >= 1; ) {
    try {
      writeSync(file, new Uint8Array(size));
    } catch {
      size = Math.floor(size / 4);
    }
  }
  closeSync(file);
}

async function settled(inside: View): Promise<Rows> {
  const read = () => rowsOf(inside, tables) as unknown as Promise<Rows>;
  let last = await read();
  return waitUntil('the database to be at rest', async () => {
    const [before, now] = [last, await read()];
    last = now;
    return isDeepStrictEqual(before, now) ? now : null;
  });
}

function compare(figures: FullDiskFigures, when: string, before: Rows, after: Rows): void {
  for (const table of tables) {
    if (table === 'drafts') continue;
    const [one, other] = [before[table], after[table]];
    if (isDeepStrictEqual(one, other)) continue;
    figures.wrong.push(`${when}: ${table} ${JSON.stringify(one)}\nthen ${JSON.stringify(other)}`);
  }
}

import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../utils/model/page';
import { waitUntil } from '../support/driver/waitUntil';
import { articleIn } from './articleIn';
import { bringPageScript } from './pageInBrowser';
import { browsers } from './readingInBrowser';

declare const running: ReturnType<typeof PageScript.start>;

describe.each(browsers)('highlighting, in %s', (name) => {
  const { screen, open, texts, click, panel, gone, press } = articleIn(name);

  const highlight = (words: string) =>
    screen.page.evaluate((wanted) => {
      PageScript.select(wanted);
      return running.session.highlightSelection('blue');
    }, words);

  test('paints at once, reads the page only the first time, and says so', async () => {
    await open();
    expect(await highlight('where readers write')).toBe(true);
    expect(await texts()).toEqual(['where readers write']);
    expect(await panel()).toEqual({
      role: 'dialog',
      name: 'Highlighted',
      names: ['Yellow', 'Green', 'Blue', 'Pink', 'Purple', 'Tags', 'Note', 'Undo', 'Done'],
    });
    await highlight('more words');
    const read = await screen.page.evaluate(() =>
      running.shelf.extractions.map((one) => one !== null),
    );
    expect(read).toEqual([true, false]);
  });

  test('is told on a page that came as XML, too', async () => {
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Margins</title></head>
      <body><p>The margin is where readers write.</p></body></html>`;
    const url = screen.server.page('margins.xml', page, { 'content-type': 'text/xml' });
    await screen.page.goto(url);
    await bringPageScript(screen.page);
    const done = await screen.page.evaluate(async () => {
      Object.assign(globalThis, { running: PageScript.start({ pens: false }) });
      PageScript.select('where readers write');
      return running.session.highlightSelection('blue');
    });
    expect(done).toBe(true);
    expect((await panel())?.name).toBe('Highlighted');
  });

  test('takes colour, tags and a note by keyboard alone, out of the hearing of the page', async () => {
    await open();
    await screen.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('keydown', ({ key }) => heard.push(key), true);
    });
    await highlight('where readers write');
    for (const key of ['Tab', 'ArrowRight', 'Tab', ...'idea,work', 'Enter', 'Tab'] as const) {
      await screen.page.keyboard.press(key as 'Tab');
    }
    await screen.page.keyboard.type('A good one');
    await screen.page.keyboard.press('Escape');
    await gone();
    const [mark] = await screen.page.evaluate(() => running.shelf.here);
    expect(mark).toMatchObject({ colour: 'pink', tags: ['idea', 'work'], note: 'A good one' });
    expect(
      await screen.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard),
    ).toEqual([]);
  });

  test('is taken back by one button', async () => {
    await open();
    await highlight('where readers write');
    await press('Green');
    await press('Undo');
    await gone();
    expect(await screen.page.evaluate(() => running.shelf.byAddress.size)).toBe(0);
    expect(await texts()).toEqual([]);
  });

  test('tells a failure in plain words, and keeps the selection', async () => {
    await open();
    const shown = await screen.page.evaluate(async () => {
      running.shelf.failure = 'quota';
      PageScript.select('where readers write');
      const done = await running.session.highlightSelection('blue');
      return {
        done,
        said: ourRoots.at(-1)?.querySelector('[role=alert]')?.textContent,
        left: `${getSelection()}`,
      };
    });
    expect(shown).toMatchObject({ done: false, left: 'where readers write' });
    expect(shown.said).toMatch(/disk is full/);
    expect(await texts()).toEqual([]);
  });

  test('keeps what was typed when it cannot be saved', async () => {
    await open([{ words: 'where readers write' }]);
    await click('where readers write');
    await waitUntil('the bubble', panel);
    await screen.page.evaluate(() => {
      running.shelf.failure = 'quota';
    });
    await screen.page.evaluate(() => ourRoots.at(-1)?.querySelector('textarea')?.focus());
    await screen.page.keyboard.type('not lost');
    await screen.page.keyboard.press('Escape');
    await waitUntil('the reason', () =>
      screen.page.evaluate(() =>
        ourRoots.at(-1)?.querySelector('[role=alert]')?.textContent?.includes('disk'),
      ),
    );
    await screen.page.evaluate(() => {
      running.shelf.failure = null;
    });
    await screen.page.keyboard.press('Escape');
    await gone();
    expect(await screen.page.evaluate(() => running.shelf.here[0]?.note)).toBe('not lost');
  });

  test('of a passage that is marked already opens its note, and changes nothing of it', async () => {
    await open([{ words: 'where readers write', colour: 'pink', note: 'said before' }]);
    expect(await highlight('where readers write')).toBe(false);
    await waitUntil('the note', async () => (await panel())?.name === 'Highlight');
    const shown = await screen.page.evaluate(() => ({
      note: ourRoots.at(-1)?.querySelector('textarea')?.value,
      pens: running.shelf.here.map(({ colour }) => colour),
    }));
    expect(shown).toEqual({ note: 'said before', pens: ['pink'] });
  });

  test('that the library knows better shows what was said before, with nothing to take back', async () => {
    await open();
    await screen.page.evaluate(() => {
      const { shelf } = running;
      const keep = shelf.highlight.bind(shelf);
      const known: Annotation = { colour: 'pink', tags: ['old'], note: 'said before' };
      shelf.highlight = async (arg) => ({ ...(await keep(arg)), known });
    });
    await highlight('where readers write');
    await waitUntil('the note', async () => (await panel())?.name === 'Highlight');
    expect(
      await screen.page.evaluate(() => ourRoots.at(-1)?.querySelector('textarea')?.value),
    ).toBe('said before');
  });

  test('pressed twice at once is made once, and one Undo takes it back', async () => {
    await open();
    const done = await screen.page.evaluate(() => {
      PageScript.select('where readers write');
      const presses = [0, 1, 2].map(() => running.session.highlightSelection('blue'));
      return Promise.all(presses);
    });
    expect(done).toEqual([true, false, false]);
    expect(await screen.page.evaluate(() => running.shelf.here.length)).toBe(1);
    await press('Undo');
    await gone();
    expect(await texts()).toEqual([]);
  });

  test('is drawn where the page has put its text anew while it was being saved', async () => {
    await open();
    await screen.page.evaluate(() => {
      const { shelf } = running;
      const keep = shelf.highlight.bind(shelf);
      shelf.highlight = async (arg) => {
        const first = document.querySelector('#first') as HTMLElement;
        first.replaceChildren(...first.cloneNode(true).childNodes);
        return keep(arg);
      };
    });
    expect(await highlight('where readers write')).toBe(true);
    expect(await texts()).toEqual(['where readers write']);
    expect((await panel())?.name).toBe('Highlighted');
  });

  test('with nothing selected says what to do', async () => {
    await open();
    await screen.page.evaluate(() => running.session.highlightSelection('blue'));
    expect(
      await screen.page.evaluate(() => ourRoots.at(-1)?.querySelector('p')?.textContent),
    ).toMatch(/Select a passage/);
    await screen.page.keyboard.press('Escape');
    await gone();
  });
});

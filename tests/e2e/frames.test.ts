import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage, frameWatches, pageScripts } from '../support/journey/backstage';
import { launched } from '../support/journey/launched';
import { openReadingList } from '../support/journey/openReadingList';

const words = 'stand within a frame';

describe.each(browserNames)('%s: a frame', (name) => {
  const now = launched(name);
  let page: PageView;
  let inside: string;
  let other: string;

  const framed = (path: string, text: string) =>
    now.server.page(path, `<!doctype html><title>${path}</title><p>These words ${text}.</p>`);
  const around = (path: string, html: string) =>
    now.server.page(path, `<!doctype html><title>${path}</title><p>Around the frames.</p>${html}`);
  const frame = (url: string) => `<iframe src="${url}"></iframe>`;

  beforeAll(async () => {
    await now.driver.grant('127.0.0.1');
    inside = framed('frame-inside', words);
    other = framed('frame-other', 'are never marked');
    page = await now.driver.open(around('frame-around', frame(inside) + frame(other)));
    await selectInFrame();
    await now.driver.pressShortcut(page);
    await paintsInFrames(words);
  });
  beforeEach(() => page.bringToFront());

  /** Selects the words in the first frame that has them. */
  const selectInFrame = () =>
    page.until(
      'the frame',
      (wanted) => {
        for (const { contentWindow } of document.querySelectorAll('iframe')) {
          const view = contentWindow as typeof globalThis | null;
          const text = view?.document.querySelector('p')?.firstChild as Text | null;
          const start = text?.data.indexOf(wanted) ?? -1;
          if (!view || !text || start < 0) continue;
          view.focus();
          view.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
          return view.document.hasFocus();
        }
        return false;
      },
      words,
    );
  /** Waits until exactly this is painted in all frames of this origin together, and nothing in the page around them. */
  const paintsInFrames = (...expected: string[]) =>
    waitUntil(`painted in frames: ${expected}`, async () => {
      const painted = await page.evaluate(paintedInFrames);
      if (JSON.stringify(painted) === JSON.stringify([[], expected])) return true;
      throw new Error(`painted is ${JSON.stringify(painted)}`);
    });
  /** Goes to the page that is known to hold the marked frame, with this in it now. */
  const goAround = (html = '') => page.goto(around('frame-around', html));
  const addFrame = (url = inside) =>
    page.evaluate((src) => {
      const made = document.createElement('iframe');
      made.src = src;
      document.body.append(made);
    }, url);

  test('is marked again, and nothing runs in one without marks, nor in a page around without marked frames', async () => {
    await page.reload();
    await paintsInFrames(words);
    const stage = await backstage(now.driver);
    await waitUntil('one watch for frames', async () => (await frameWatches(stage)) === 1);
    await page.bringToFront();
    await page.goto(around('frame-stranger', frame(other) + frame(other)));
    await addFrame(other);
    await page.until('the frame', () => document.querySelectorAll('iframe').length === 3);
    expect([await frameWatches(stage), await pageScripts(stage)]).toEqual([0, 0]);
    await stage.close();
    await page.bringToFront();
    const popup = await now.driver.popup(page);
    const panel = await openReadingList(now.driver, popup);
    await panel.role('list', 'Reading list').role('button', 'frame-inside').state();
    await now.driver.closePopup(popup).catch(() => {});
  });

  test('that is added after its page has loaded is marked', async () => {
    await goAround();
    await addFrame();
    await paintsInFrames(words);
  });

  test('that goes to another address is marked there, and again when it comes back', async () => {
    await goAround(frame(other));
    const show = (src: string) =>
      page.evaluate((url) => document.querySelector('iframe')?.setAttribute('src', url), src);
    await show(inside);
    await paintsInFrames(words);
    await show(other);
    await paintsInFrames();
    await show(inside);
    await paintsInFrames(words);
  });

  test('that is removed and added again is marked again', async () => {
    await goAround(frame(inside));
    await paintsInFrames(words);
    for (let time = 0; time < 3; time++) {
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      await paintsInFrames();
      await addFrame();
      await paintsInFrames(words);
    }
  });

  test('that is added to an open shadow root, or to a frame of the same origin, is marked', async () => {
    await goAround(frame(other));
    await page.evaluate((src) => {
      const host = document.body.appendChild(document.createElement('late-card'));
      const root = host.attachShadow({ mode: 'open' });
      const made = document.createElement('iframe');
      made.src = src;
      root.append(made);
    }, inside);
    await paintsInFrames(words);
    await page.evaluate(() => document.querySelector('late-card')?.remove());
    await page.evaluate((src) => {
      const outer = document.querySelector('iframe')?.contentDocument as Document;
      const made = outer.createElement('iframe');
      made.src = src;
      outer.body.append(made);
    }, inside);
    await paintsInFrames(words);
  });

  test('that comes after the address of its page has changed without a load is marked', async () => {
    await page.goto(around('frame-elsewhere', ''));
    await page.evaluate(() => history.pushState(null, '', '/frame-around'));
    await addFrame();
    await paintsInFrames(words);
  });

  test('that comes after its page was written anew is marked', async () => {
    await goAround();
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Anew</title><p>Written anew.</p>');
      document.close();
    });
    await addFrame();
    await paintsInFrames(words);
  });

  test('that comes after the background has ended, or the extension has started anew, is marked', async () => {
    const isWatched = async () => {
      const stage = await waitUntil('the extension', () => backstage(now.driver));
      await waitUntil('the watch for frames', async () => (await frameWatches(stage)) === 1);
      await stage.close();
      await page.bringToFront();
    };
    await goAround();
    await isWatched();
    await now.driver.killBackground();
    await addFrame();
    await paintsInFrames(words);
    await now.driver.reloadExtension();
    await isWatched();
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await addFrame();
    await paintsInFrames(words);
  });

  test('is left alone, and so is its page, once the site is taken back', async () => {
    await goAround(frame(inside));
    await paintsInFrames(words);
    await now.driver.revoke('127.0.0.1');
    await paintsInFrames();
    await addFrame();
    await now.driver.grant('127.0.0.1');
    await paintsInFrames(words, words);
  });
});

/** What is painted in the page, and in all its frames that it may look into, shadow roots and frames in frames included. */
function paintedInFrames(): [string[], string[]] {
  const painted = (view: typeof globalThis) =>
    [...view.CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].flatMap(({ startContainer, startOffset, endOffset }) =>
        startContainer.isConnected
          ? (startContainer.textContent?.slice(startOffset, endOffset) ?? '')
          : [],
      ),
    );
  const holders = (root: Document | ShadowRoot): HTMLIFrameElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.localName === 'iframe' ? [element as HTMLIFrameElement] : []),
      ...(element.shadowRoot ? holders(element.shadowRoot) : []),
    ]);
  const below = (root: Document): string[] =>
    holders(root).flatMap(({ contentWindow, contentDocument }) =>
      contentWindow && contentDocument
        ? [...painted(contentWindow as unknown as typeof globalThis), ...below(contentDocument)]
        : [],
    );
  return [painted(globalThis), below(document)];
}

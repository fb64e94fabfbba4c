import { beforeAll, beforeEach, describe, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage, frameWatches, shownDocuments } from '../support/journey/backstage';
import { launched } from '../support/journey/launched';

/** An app in a frame, which does what the page around tells it. Its texts are those of its addresses. */
const app = `<!doctype html><title>App</title><main></main><script>
  const show = () => {
    document.querySelector('main').textContent = 'These words are those of ' + location.pathname + '.';
  };
  const acts = {
    go(path) { history.pushState(null, '', path); show(); },
    back() { history.back(); },
    add(src) { document.body.append(Object.assign(document.createElement('iframe'), { src })); },
    select(words) {
      const text = document.querySelector('main').firstChild;
      const start = text.data.indexOf(words);
      focus();
      getSelection().setBaseAndExtent(text, start, text, start + words.length);
    },
  };
  addEventListener('popstate', show);
  addEventListener('message', ({ data: [act, ...args] }) => acts[act](...args));
  show();
</script>`;

describe.each(browserNames)('%s: a frame', (name) => {
  const now = launched(name);
  let page: PageView;
  let stage: PageView;

  beforeAll(async () => {
    await now.driver.grant('127.0.0.1');
    await now.driver.grant('localhost');
    page = await now.driver.open(now.server.page('blank', '<title>Blank</title>'));
    stage = await backstage(now.driver);
  });
  beforeEach(() => page.bringToFront());

  const around = (path: string, url: string) =>
    now.server.page(path, `<!doctype html><title>${path}</title><iframe src="${url}"></iframe>`);
  const foreign = (path: string) => now.server.elsewhere(now.server.page(path, app));
  /** Has an app in a frame do something; the path tells which frame, from the page on. */
  const tell = (path: number[], ...told: string[]) =>
    page.evaluate(
      (way, message) => {
        let view: Window = window;
        for (const index of way) view = view[index] as Window;
        view.focus();
        view.postMessage(message, '*');
      },
      path,
      told,
    );
  const framesNow = async () => (await shownDocuments(stage)).filter(({ isFrame }) => isFrame);
  const paints = (...expected: string[]) =>
    waitUntil(`painted in frames: ${expected}`, async () => {
      const painted = (await framesNow()).flatMap((frame) => frame.painted);
      if (JSON.stringify(painted) === JSON.stringify(expected)) return true;
      throw new Error(`painted is ${JSON.stringify(painted)}`);
    });
  const shows = (words: string) =>
    waitUntil(`a frame that shows ${words}`, async () =>
      (await framesNow()).some(({ text }) => text.includes(words)),
    );
  const watches = (count: number) =>
    waitUntil(`${count} watches`, async () => (await frameWatches(stage)) === count);
  const mark = async (path: number[], words: string) => {
    await tell(path, 'select', words);
    await waitUntil(`${words} selected`, async () =>
      (await framesNow()).some(({ selected }) => selected === words),
    );
    await now.driver.pressShortcut(page);
    await paints(words);
  };

  test('that comes late into a frame of another site is marked', async () => {
    const url = around('deep-around', foreign('deep-middle'));
    const inside = now.server.page('deep-inside', app);
    await page.goto(url);
    await shows('/deep-middle');
    await tell([0], 'add', inside);
    await shows('/deep-inside');
    await mark([0, 0], 'those of /deep-inside');
    await page.goto(url);
    await watches(2);
    await tell([0], 'add', inside);
    await paints('those of /deep-inside');
  });
  test.each([
    ['the same site', 'near', (url: string) => url],
    ['another site', 'far', (url: string) => now.server.elsewhere(url)],
  ])('of %s that changes its address without a load has the marks of each', async (_, key, at) => {
    const [one, two] = [`/${key}-one`, `/${key}-two`];
    now.server.page(`${key}-two`, app);
    const url = around(`${key}-around`, at(now.server.page(`${key}-one`, app)));
    await page.goto(url);
    await shows(one);
    await tell([0], 'go', two);
    await shows(two);
    await mark([0], `those of ${two}`);
    await tell([0], 'go', one);
    await paints();
    await tell([0], 'go', two);
    await paints(`those of ${two}`);
    await page.goto(url);
    await shows(one);
    await watches(2);
    await tell([0], 'go', two);
    await paints(`those of ${two}`);
    await tell([0], 'back');
    await paints();
    await mark([0], `those of ${one}`);
    await tell([0], 'go', two);
    await paints(`those of ${two}`);
  });
});

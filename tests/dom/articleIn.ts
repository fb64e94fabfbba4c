import { waitUntil } from '../support/driver/waitUntil';
import { bringPageScript } from './pageInBrowser';
import { pressOurs } from './pressOurs';
import type { BrowserName } from './readingInBrowser';
import { screenIn } from './screenIn';

const ARTICLE = `<!doctype html><title>Margins</title><style>body { font: 16px/1.5 serif; margin: 40px }</style>
  <article>
    <p id="first">The margin is where readers write, and where a thought first takes its shape.</p>
    <p id="second">Another paragraph stands below it, with <a href="#second">a link</a> and more words.</p>
    <table><tr><td>cell one</td><td>cell two</td></tr><tr><td>next row</td></tr></table>
    <p>Words in an <input value="a field of text"> and <span contenteditable>an editor of text</span>.</p>
    <div id="host"></div>
  </article>
  <script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>Text within an open shadow root.</p>';
  </script>`;

/** An article with the page script in it: what tests ask of both, in a browser of their own. */
export function articleIn(name: BrowserName) {
  const screen = screenIn(name);
  /** Opens the article with the script running and these marks on it. */
  async function open(marks: readonly { words: string; colour?: string; note?: string }[] = []) {
    await screen.page.goto(screen.server.page('article', ARTICLE));
    await bringPageScript(screen.page);
    await screen.page.evaluate(async (wanted) => {
      const running = PageScript.start({ pens: true });
      Object.assign(globalThis, { running });
      if (wanted.length === 0) return;
      running.shelf.here = wanted.map(({ words, ...said }) =>
        PageScript.markOf(words, said as Parameters<typeof PageScript.markOf>[1]),
      );
      await running.session.marksChanged();
    }, marks);
  }

  const painted = () => screen.page.evaluate(() => PageScript.painted());
  const texts = async () => Object.values(await painted()).flat();

  /** Waits until these words are drawn and no others. */
  const paints = (...words: string[]) =>
    waitUntil(`painted ${words}`, async () => `${(await texts()).sort()}` === `${words.sort()}`);
  /** Waits until these highlights are drawn and no others. */
  const paintsAs = (...names: string[]) =>
    waitUntil(`painted as ${names}`, async () => `${Object.keys(await painted())}` === `${names}`);

  /** Lets everything happen that an event sets off at once. */
  const turn = () =>
    screen.page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    );

  /** The middle of some words, to be clicked. */
  const middleOf = (words: string) =>
    screen.page.evaluate((wanted) => {
      const box = PageScript.rangeOf(wanted).getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }, words);

  async function click(words: string) {
    const { x, y } = await middleOf(words);
    await screen.page.mouse.click(x, y);
    await turn();
  }

  /** What our panel says: its name and the names of what is in it; null when nothing is shown. */
  const panel = () =>
    screen.page.evaluate(() => {
      const root = ourRoots.findLast((one) => one.host.isConnected);
      const box = root?.querySelector('.page-panel');
      if (!root || !box) return null;
      const names = [...root.querySelectorAll('button, input, textarea')].map(
        (control) =>
          control.getAttribute('aria-label') ??
          root.querySelector(`label[for="${control.id}"]`)?.textContent ??
          control.textContent,
      );
      return { role: box.getAttribute('role'), name: box.getAttribute('aria-label'), names };
    });

  const gone = () => waitUntil('the panel to go', async () => (await panel()) === null);

  /** Presses a button of our panel with the mouse, as a person does. */
  async function press(label: string) {
    await pressOurs(screen.page, label);
    await turn();
  }

  return {
    screen,
    open,
    painted,
    texts,
    paints,
    paintsAs,
    turn,
    middleOf,
    click,
    panel,
    gone,
    press,
  };
}

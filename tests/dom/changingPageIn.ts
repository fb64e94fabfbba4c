import { waitUntil } from '../support/driver/waitUntil';
import { bringPageScript } from './pageInBrowser';
import type { BrowserName } from './readingInBrowser';
import { screenIn } from './screenIn';

type Started = ReturnType<typeof PageScript.start>;
declare const running: Started;

const paragraphs = {
  herons:
    'Grey herons stand for hours at the water before they strike, and hardly ever miss what they aim at.',
  otters:
    'The otter came back to these rivers when nobody had counted on it; its tracks are seen near each bridge.',
  badgers:
    'A family of badgers dug its rooms under the old railway, so deep that the trains had to slow down.',
  wolves:
    'In the spring a wolf was seen twice, by a postman and by a teacher, neither of whom was believed.',
  mice: 'Mice eat more grain here in one winter than all the horses of the village did a century ago.',
  beavers:
    'Where beavers settle, the brook turns into a chain of ponds in which other animals feel at home.',
} as const;

export const paragraph = (about: keyof typeof paragraphs) => `<p>${paragraphs[about]}</p>`;

export const PAGE = `<!doctype html><title>The first page</title>
  <link rel="canonical" href="/first"><meta property="og:title" content="The first page">
  <style>body { font: 16px/1.5 serif; margin: 40px } .folded { display: none }</style>
  <main>
    ${paragraph('herons')}
    <p id="edited">Readers of the nineteenth century wrote in their margins with pencils, and nobody thought it odd at all.</p>
    ${paragraph('otters')}
  </main>`;

/** A page that changes under its marks: what tests do to it and ask of it, in a browser of their own. */
export function changingPageIn(name: BrowserName) {
  const screen = screenIn(name);

  /** Opens a page and puts marks of these words on it, before the script runs. */
  async function open(words: readonly string[], html = PAGE, path = 'first') {
    await screen.page.goto(screen.server.page(path, html));
    await bringPageScript(screen.page);
    await screen.page.evaluate((wanted) => {
      const shelf = new PageScript.Shelf();
      if (wanted.length > 0) shelf.here = wanted.map((one) => PageScript.markOf(one));
      Object.assign(globalThis, { shelf });
    }, words);
  }
  /** Starts the script on what `open` prepared. */
  const start = () =>
    screen.page.evaluate(() => {
      const { shelf } = globalThis as unknown as { shelf: Started['shelf'] };
      Object.assign(globalThis, { running: PageScript.start({ shelf }) });
    });

  const painted = () => screen.page.evaluate(() => PageScript.painted());
  const paints = (...words: string[]) =>
    waitUntil(`painted ${words}`, async () => {
      const now = Object.values(await painted())
        .flat()
        .sort();
      if (`${now}` === `${words.sort()}`) return true;
      throw new Error(`painted is ${now}`);
    });
  const reported = () =>
    screen.page.evaluate(() => running.shelf.reports.map((r) => r.map((w) => w.status)));
  const looks = (look: string) =>
    waitUntil(`a mark that is ${look}`, async () =>
      Object.keys(await painted()).some((pen) => pen.includes(`-${look}-`)),
    );

  /** The mark's words as they are after an edit. */
  const EDITED = 'wrote in their margins with pencils';
  const editText = (to = 'wrote in their margins with blunt pencils') =>
    screen.page.evaluate(
      (from, now) => {
        const edited = document.querySelector('#edited') as Element;
        edited.textContent = (edited.textContent ?? '').replace(from, now);
      },
      EDITED,
      to,
    );

  return { screen, open, start, painted, paints, reported, looks, EDITED, editText };
}

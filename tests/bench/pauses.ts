import { parseArgs } from 'node:util';
import { ChromiumPage } from '../support/driver/ChromiumPage';
import { type BrowserName, browserNames, type Driver } from '../support/driver/Driver';
import { launch } from '../support/driver/launch';
import type { View } from '../support/driver/View';
import { heavyPages, toBeMarked } from '../support/heavyPages';
import { backstage } from '../support/journey/backstage';
import { call, done, tabAt } from '../support/journey/inside';
import { corpusPages, servePages } from '../support/server';
import { longestTask } from './longestTask';

const HELP = `npm run bench:pauses -- [options]
  --browser NAME   chromium or firefox (both)
  --page TEXT      only pages whose name has it
  --articles N     ordinary pages, of the corpus beside the repository (3)`;

/** The longest time in which a page could not answer its reader, in milliseconds. */
interface Pauses {
  readonly browser: BrowserName;
  readonly page: string;
  /** Left alone, for as long, and scrolled to the passage. */
  readonly alone: number;
  /** Under each of our acts. */
  readonly acts: Readonly<Record<string, number>>;
  /** Processor time of the longest task of the page's main thread under each act, whoever's it was. Chromium's alone tells it. */
  readonly tasks: Readonly<Record<string, number>>;
}

function some<T>(list: readonly T[], count: number): T[] {
  return list.filter(
    (_, at) =>
      Math.floor((at * count) / list.length) !== Math.floor(((at - 1) * count) / list.length),
  );
}

/** Prints a line for each page: alone, and under each act. */
export async function benchPauses(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string' },
      page: { type: 'string', default: '' },
      articles: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const server = await servePages();
  try {
    for (const name of browserNames.filter((one) => !values.browser || one === values.browser)) {
      const driver = await launch(name, { language: 'en' });
      try {
        await driver.grant('127.0.0.1');
        const inside = await backstage(driver);
        const samples = [
          ...heavyPages.map(({ what, html }) => ({
            what,
            url: server.page(`heavy-${what.replace(/\W+/g, '-')}`, html),
          })),
          ...some(corpusPages(), Number(values.articles)).map((what) => ({
            what,
            url: server.corpus(what),
          })),
        ];
        for (const sample of samples) {
          if (!sample.what.includes(values.page)) continue;
          // A page may have broken what is asked of it here.
          const pauses = await measure(driver, inside, sample).catch((error: unknown) => ({
            page: sample.what,
            failed: String(error),
          }));
          console.log(JSON.stringify(pauses));
        }
      } finally {
        await driver.close();
      }
    }
  } finally {
    await server.close();
  }
}

async function measure(
  driver: Driver,
  inside: View,
  { what, url }: { what: string; url: string },
): Promise<Pauses> {
  const page = await driver.open(url);
  await page.bringToFront();
  await page.evaluate(watchPauses);
  const tasks: Record<string, number> = {};
  const pausesIn = async (name: string, act: () => Promise<unknown>) => {
    await page.evaluate(longestPause);
    if (page instanceof ChromiumPage && !/alone|change/.test(name))
      tasks[name] = await longestTask(page.tab, act);
    else await act();
    return Math.round(await page.evaluate(longestPause));
  };
  const alone = await pausesIn('alone', () =>
    page.evaluate(async () => {
      document.getElementById('it')?.scrollIntoView({ block: 'center' });
      await new Promise((end) => setTimeout(end, 2_000));
    }),
  );
  const tabId = await tabAt(inside, url);
  const acts: Record<string, number> = {};
  const act = async (name: string, run: () => Promise<unknown>) => {
    acts[name] = await pausesIn(name, run);
  };
  await act('inspect', () => call(inside, 'inspect', { tabId }));
  let articleId = '';
  await act('save', async () => {
    ({ articleId } = await done<{ articleId: string }>(inside, 'saveArticle', { tabId }));
  });
  let id = '';
  const words = await page.evaluate((known) => {
    if (document.getElementById('it')) return known;
    const paragraph = [...document.querySelectorAll('p')].find(
      (p) => p.checkVisibility() && p.textContent.trim().length > 80,
    );
    return (paragraph ?? document.body).textContent.trim().slice(0, 80);
  }, toBeMarked);
  const exact = { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' };
  await act('highlight', async () => {
    ({ id } = await done<{ id: string }>(inside, 'highlightArticle', {
      articleId,
      passage: { selectors: [exact], quote: words, order: 12 },
      annotation: { colour: 'yellow', tags: [], note: '' },
    }));
    // A page may have broken what is asked of it here.
    await page.evaluate(untilPainted).catch(() => {});
  });
  await act('jump', () => done(inside, 'jumpTo', { id }));
  await act('change', () =>
    page.evaluate(async () => {
      const it = document.getElementById('it') ?? document.querySelector('p');
      it?.after(Object.assign(document.createElement('p'), { textContent: 'new' }));
      await new Promise((end) => setTimeout(end, 2_500));
    }),
  );
  await act('select all', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await call(inside, 'inspect', { tabId });
  });
  await page.close();
  return { browser: driver.name, page: what, alone, acts, tasks };
}

/** At most two seconds: an ordinary page may hide the words that were picked. */
async function untilPainted(): Promise<void> {
  for (let turn = 0; turn < 40 && CSS.highlights.size === 0; turn += 1) {
    await new Promise((end) => setTimeout(end, 50));
  }
}

/** Notes the longest time in which the page could not answer its reader. */
function watchPauses(): void {
  const channel = new MessageChannel();
  const state = { last: performance.now(), longest: 0 };
  Object.assign(globalThis, { pauses: state });
  channel.port1.onmessage = () => {
    const time = performance.now();
    state.longest = Math.max(state.longest, time - state.last);
    state.last = time;
    setTimeout(() => channel.port2.postMessage(0));
  };
  channel.port2.postMessage(0);
}

/** Since the last call. */
function longestPause(): number {
  const { pauses } = globalThis as unknown as { pauses: { longest: number } };
  const { longest } = pauses;
  pauses.longest = 0;
  return longest;
}

// How long the reading list and search take, and how much they keep, in a real browser: beside the floor (one screen of rows
// straight from IndexedDB) and a Dexie multiEntry index of words. `npm run bench:library -- --help` tells the options.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { bundle } from './browserPages.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const HELP = `npm run bench:library -- [options]
  --articles N        of 500 words, with ten passages each (10000)
  --browser NAME      chrome or firefox;  --executable PATH
  --rounds N          of each question (60)
  --no-alternative    leaves the multiEntry index out: it takes long to build
  --part records|index|alternative|query
                      one of all, in this order: a large library is built in some runs, and asked in another
  --profile FOLDER    where it is kept between them
  --seed N            another library (1)`;

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    browser: { type: 'string', default: 'chrome' },
    executable: { type: 'string' },
    rounds: { type: 'string', default: '60' },
    'no-alternative': { type: 'boolean', default: false },
    part: { type: 'string' },
    profile: { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}

if ((options.part === undefined) !== (options.profile === undefined)) {
  throw new Error('--part and --profile belong together');
}
const [articles, rounds, seed] = [options.articles, options.rounds, options.seed].map(Number);
// As the build writes it: docs/decisions/007-no-native-await-in-transactions.md.
const plain = { supported: { 'async-await': false, 'async-generator': false, 'for-await': false } };
const parts = new Map();
for (const part of ['building', 'opening', 'asking', 'multiEntry']) {
  const file = path.join(here, `inPage/library/${part}.ts`);
  parts.set(part, await bundle(file, '__library', plain));
}
// An origin of its own that needs nothing, isolated for a fine clock.
const server = createServer((_, response) =>
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    .end('<!doctype html><title>library</title>'),
);
// On a disk of its own: a private profile would keep the databases in memory.
const userDataDir = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'library-bench-')));
await mkdir(userDataDir, { recursive: true });
// The library belongs to an origin, and that to a port.
const portFile = path.join(userDataDir, 'bench-port');
const port = Number(await readFile(portFile, 'utf8').catch(() => 0));
await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
await writeFile(portFile, String(server.address().port));
const isFirefox = options.browser === 'firefox';
const browser = await puppeteer.launch({
  browser: options.browser,
  executablePath: options.executable ?? (isFirefox ? '/usr/bin/firefox' : '/usr/bin/chromium'),
  headless: true,
  userDataDir,
  protocolTimeout: 3_600_000,
  args: isFirefox ? [] : ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
});

/** Calls a function of one of the parts in a page that was just opened, and closes it. */
async function inPage(part, name, ...args) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(`${parts.get(part)};window.__library = __library; void 0`);
  const value = await page.evaluate(
    `window.__library.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`,
  );
  await page.close();
  console.error(`${part}: ${name}`);
  return value;
}

/** Of one that opens. */
async function medianOf(name, count = 7) {
  const times = [];
  for (let at = 0; at < count; at += 1) times.push(await inPage('opening', name));
  return times.sort((a, b) => a - b)[Math.floor(count / 2)];
}

const ms = (value) => (value === undefined ? '–' : value.toFixed(1));
const seconds = (built) => (built ? ms(built.ms / 1000) : '–');
const both = (times) => (times ? times.map(ms).join(' / ') : '–');
const megabytes = (bytes) => (bytes == null ? '–' : `${(bytes / 1e6).toFixed(1)} MB`);
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

async function build() {
  const isAsked = (part) => (options.part ?? part) === part;
  const written = isAsked('records') && (await inPage('building', 'writeRecords', articles, seed));
  const index = isAsked('index') && (await inPage('building', 'buildIndex'));
  const other =
    isAsked('alternative') &&
    !options['no-alternative'] &&
    (await inPage('multiEntry', 'build', articles, seed));
  const rows = [];
  if (written) {
    rows.push(['records written, s', ms(written.ms / 1000), '']);
    rows.push(['records on disk', megabytes(written.bytes), '']);
  }
  if (index || other) {
    const own = index ? `${megabytes(index.bytes)} (${index.rows} rows)` : '–';
    rows.push(['index built, s', seconds(index), seconds(other)]);
    rows.push(['index on disk', own, other ? megabytes(other.bytes) : '–']);
  }
  if (index) rows.push(['most heap while indexing', megabytes(index.heap), '']);
  return rows;
}

async function query() {
  const floor = await medianOf('floor');
  const opened = await medianOf('opened');
  const first = await medianOf('firstRows');
  const whole = await medianOf('wholeList');
  const firstSearch = await medianOf('firstSearch', 5);
  const prepared = await medianOf('firstPreparedSearch', 5);
  const filters = await inPage('asking', 'filters', rounds);
  const lookUps = await inPage('asking', 'lookUps', rounds);
  const searches = await inPage('asking', 'searches', rounds, seed + 7);
  const others = options['no-alternative']
    ? null
    : await inPage('multiEntry', 'searches', Math.min(rounds, 20), seed + 7);
  const typing = await inPage('asking', 'typing', seed + 9);
  const added = await inPage('building', 'additions', 20, seed);
  const times = (ms) => `${(ms / floor).toFixed(1)} times`;
  const once = [
    ['floor: a screen of rows from IndexedDB, ms', ms(floor), ''],
    ['Dexie opened, and a screen of rows, ms', `${ms(opened)} (${times(opened)})`, ''],
    ['first rows in a new page, ms', `${ms(first)} (${times(first)})`, ''],
    ['the whole list in a new page, ms', `${ms(whole)} (${times(whole)})`, ''],
    ['first hits in a new page, with their snippets, ms', ms(firstSearch), ''],
    ['the same once the field was entered, ms', ms(prepared), ''],
    ['heap grown by all searches', megabytes(searches.heap), ''],
    ['an article added, ms: the act', both(added.act), ''],
    ['an article added, ms: its words', both(added.index), ''],
    [
      'tasks over 50 ms while typing and scrolling',
      typing ? `${typing.over} (longest ${ms(typing.longest)} ms)` : '–',
      '',
    ],
  ];
  const asked = [
    ['floor: one row of the index from IndexedDB', both(lookUps), ''],
    ...Object.entries(searches.times).map(([kind, own]) => [kind, both(own), both(others?.[kind])]),
    ...Object.entries(filters).map(([kind, own]) => [kind, both(own), '']),
  ];
  return { once, asked };
}

try {
  const built = options.part === 'query' ? [] : await build();
  const queried = (options.part ?? 'query') === 'query' ? await query() : null;
  console.log(
    `${await browser.version()}; ${articles} articles of 500 words, ${articles * 10} passages; seed ${seed}.\n`,
  );
  console.log(table(['what', 'here', 'multiEntry index'], [...built, ...(queried?.once ?? [])]));
  if (queried) {
    console.log('\nMilliseconds, median / 95th of a hundred:\n');
    console.log(table(['question', 'here', 'multiEntry index'], queried.asked));
  }
} finally {
  await browser.close();
  server.close();
  if (!options.profile) await rm(userDataDir, { recursive: true, force: true });
}

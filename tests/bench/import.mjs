// How long a large import takes to plan, to write and to undo, in a real browser, beside the floor: the same rows put into tables with
// the same indexes by IndexedDB itself. `npm run bench:import -- --help` tells the options.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { bundle } from './browserPages.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const HELP = `npm run bench:import -- [options]
  --articles N        with ten passages each (15000)
  --browser NAME      chrome or firefox;  --executable PATH
  --scattered         the passages of an article are not beside each other in the file
  --no-floor          leaves the floor out`;

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '15000' },
    browser: { type: 'string', default: 'chrome' },
    executable: { type: 'string' },
    scattered: { type: 'boolean', default: false },
    'no-floor': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}

// As the build writes it: docs/decisions/007-no-native-await-in-transactions.md.
const plain = { supported: { 'async-await': false, 'async-generator': false, 'for-await': false } };
const code = await bundle(path.join(here, 'inPage/import.ts'), '__import', plain);
const server = createServer((_, response) =>
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end('<!doctype html><title>import</title>'),
);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
// On a disk of its own: a private profile would keep the databases in memory.
const userDataDir = await mkdtemp(path.join(tmpdir(), 'import-bench-'));
const isFirefox = options.browser === 'firefox';
const browser = await puppeteer.launch({
  browser: options.browser,
  executablePath: options.executable ?? (isFirefox ? '/usr/bin/firefox' : '/usr/bin/chromium'),
  headless: true,
  userDataDir,
  protocolTimeout: 3_600_000,
  args: isFirefox ? [] : ['--no-sandbox', '--disable-gpu'],
});

/** Asks a page that was just opened, and closes it. */
async function inPage(name) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(`${code};window.__import = __import; void 0`);
  const value = await page.evaluate(
    `window.__import.${name}(${Number(options.articles)}, ${options.scattered})`,
  );
  await page.close();
  return value;
}

try {
  const { plan, write, undo } = await inPage('bringIn');
  const floor = options['no-floor'] ? null : await inPage('floor');
  const passages = options.scattered ? 'passages dealt out' : 'passages article by article';
  console.log(`${await browser.version()}; ${options.articles} articles, ten times ${passages}`);
  const seconds = (time) => `${time.toFixed(1)} s`;
  console.log(`planned ${seconds(plan)}, written ${seconds(write)}, undone ${seconds(undo)}`);
  if (floor)
    console.log(`floor ${seconds(floor)}: written in ${(write / floor).toFixed(1)} times that`);
} finally {
  await browser.close();
  server.close();
  await rm(userDataDir, { recursive: true, force: true });
}

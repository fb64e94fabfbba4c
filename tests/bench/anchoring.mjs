// How well and how fast passages are found again on pages that have changed, side by side with other engines, in a real
// browser. `npm run bench:anchoring -- --help` tells the options.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, choosePages, openBrowser, servePages } from './browserPages.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const HELP = `npm run bench:anchoring -- [options]
  --corpus DIR        pages: NAME.html or NAME/source.html (../shared/corpus/pages where it is, else made-up pages)
  --pages N           that many of them, spread over the folder (12; 0 for all)
  --quotes N          passages a page (10)
  --counts LIST       passages in the timings (1,100)
  --edits LIST        only these edits
  --adapter FILE      an engine to compare; several times. Without it: ours, approx, exact, dom-anchor, apache
  --browser NAME      chrome or firefox;  --executable PATH
  --seed N            another choice of quotes and edits (1)`;

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    pages: { type: 'string', default: '12' },
    quotes: { type: 'string', default: '10' },
    counts: { type: 'string', default: '1,100' },
    edits: { type: 'string' },
    adapter: { type: 'string', multiple: true },
    browser: { type: 'string', default: 'chrome' },
    executable: { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}

const ADAPTERS = [
  'anchoring-adapter.ts',
  'adapters/approx.js',
  'adapters/exact.js',
  'adapters/dom-anchor.js',
  'adapters/apache.js',
];
const files = options.adapter ?? ADAPTERS.map((file) => path.join(here, file));
/** Edits whose timings are taken, too. */
const TIMED = ['same', 'reworded10', 'removed'];

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const pages = await choosePages(options.corpus, Number(options.pages));
const harness = await bundle(path.join(here, 'inPage/run.js'), '__bench');
const adapters = await Promise.all(
  files.map(async (file) => ({
    name: path.basename(file).replace(/\.\w+$/, ''),
    code: await bundle(file, '__module'),
  })),
);
const served = await servePages(pages);
const browser = await openBrowser(options);

const results = [];
const times = [];
try {
  for (const [at, { name }] of pages.entries()) {
    const page = await browser.newPage();
    await page.goto(served.url(at), { waitUntil: 'domcontentloaded' });
    await page.evaluate(`${harness};window.__bench = __bench; void 0`);
    const edits =
      options.edits?.split(',') ?? (await page.evaluate('Object.keys(window.__bench.edits)'));
    for (const adapter of adapters) {
      await page.evaluate(`${adapter.code};window.__adapter = __module.default; void 0`);
      const ask = (what, edit, rest) =>
        page.evaluate(
          `window.__bench.${what}(${JSON.stringify({ edit, seed: Number(options.seed) + at * 101, ...rest })})`,
        );
      for (const edit of edits) {
        const done = await ask('measure', edit, { quotes: Number(options.quotes) });
        if (done) results.push({ adapter: adapter.name, edit, ...done });
      }
      for (const edit of TIMED.filter((each) => edits.includes(each))) {
        for (const count of options.counts.split(',').map(Number)) {
          const done = await ask('speed', edit, { count });
          if (done) times.push({ adapter: adapter.name, edit, count, ...done });
        }
      }
    }
    await page.close();
    console.error(`${at + 1}/${pages.length} ${name}`);
  }
  const version = await browser.version();
  console.log(`${version}; ${pages.length} pages; seed ${options.seed}.\n`);
} finally {
  await browser.close();
  served.close();
}

const names = adapters.map(({ name }) => name);
const editsRun = [...new Set(results.map(({ edit }) => edit))];
const share = (count, of) => (of === 0 ? '–' : ((100 * count) / of).toFixed(1));

function quality(edit, adapter) {
  const counts = { found: 0, wrong: 0, missed: 0, orphan: 0, answered: 0 };
  for (const row of results.filter((each) => each.edit === edit && each.adapter === adapter)) {
    for (const [verdict, count] of Object.entries(row.counts)) counts[verdict] += count;
  }
  const [present, gone] = [
    counts.found + counts.wrong + counts.missed,
    counts.orphan + counts.answered,
  ];
  if (present === 0) return share(counts.answered, gone);
  return `${share(counts.found, present)} / ${share(counts.wrong, present)}`;
}

console.log(
  'Found / in a wrong place, percent; of passages that are gone, answered although gone:\n',
);
console.log(
  table(
    ['edit', ...names],
    editsRun.map((edit) => [edit, ...names.map((name) => quality(edit, name))]),
  ),
);
const kinds = [...new Set(times.map(({ edit, count }) => `${edit}, ${count}`))];
const total = (kind, adapter) =>
  times
    .filter((each) => `${each.edit}, ${each.count}` === kind && each.adapter === adapter)
    .reduce((sum, { ms }) => sum + ms, 0);
console.log('\nMilliseconds to find all passages of a page, all pages together:\n');
console.log(
  table(
    ['edit, passages', ...names],
    kinds.map((kind) => [kind, ...names.map((name) => total(kind, name).toFixed(1))]),
  ),
);

const longest = (kind, adapter) => {
  const tasks = times
    .filter((each) => `${each.edit}, ${each.count}` === kind && each.adapter === adapter)
    .map((each) => each.longest);
  return tasks.length === 0 || tasks.includes(null)
    ? '–'
    : Math.round(Math.max(...tasks)) || '< 50';
};
console.log('\nLongest task on the main thread, milliseconds, worst page (only Chromium tells):\n');
console.log(
  table(
    ['edit, passages', ...names],
    kinds.map((kind) => [kind, ...names.map((name) => longest(kind, name))]),
  ),
);

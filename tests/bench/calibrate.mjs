// Fits the weights of `utils/anchoring/confidence.ts` anew: what the engine knew of its first choice, over edited pages,
// against whether that was right. `node tests/bench/calibrate.mjs [--corpus DIR] [--seeds 1,2]` prints them, and how many
// passages each threshold finds and puts in wrong places.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, choosePages, openBrowser, servePages } from './browserPages.mjs';
import { fitWeights, probability } from './logisticFit.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    pages: { type: 'string', default: '0' },
    seeds: { type: 'string', default: '1,2' },
    quotes: { type: 'string', default: '10' },
  },
});

const pages = await choosePages(options.corpus, Number(options.pages));
const harness = await bundle(path.join(here, 'inPage/run.js'), '__bench');
const adapter = await bundle(path.join(here, 'calibration-adapter.ts'), '__module');
const served = await servePages(pages);
const browser = await openBrowser({ browser: 'chrome' });
const rows = [];
try {
  for (const [at, { name }] of pages.entries()) {
    const page = await browser.newPage();
    await page.goto(served.url(at), { waitUntil: 'domcontentloaded' });
    await page.evaluate(
      `${harness};window.__bench = __bench; ${adapter};window.__adapter = __module.default; void 0`,
    );
    for (const edit of await page.evaluate('Object.keys(window.__bench.edits)')) {
      for (const seed of options.seeds.split(',').map(Number)) {
        const ask = JSON.stringify({ edit, seed: seed + at * 101, quotes: Number(options.quotes) });
        for (const row of await page.evaluate(`window.__bench.sample(${ask})`))
          rows.push({ edit, ...row });
      }
    }
    await page.close();
    console.error(`${at + 1}/${pages.length} ${name}: ${rows.length} samples`);
  }
} finally {
  await browser.close();
  served.close();
}

/** Most pages hold one passage: each sample counts once more as if there were no others to go by. */
const LONE = { 12: 0, 13: 1, 14: 0, 15: 0, 16: 0 };
const lone = rows.map((row) => ({
  ...row,
  features: row.features.map((value, at) => LONE[at] ?? value),
}));
const weights = fitWeights([...rows, ...lone]);
console.log(`const WEIGHTS = [${weights.map((weight) => weight.toFixed(2)).join(', ')}];\n`);
console.log('threshold: right / wrong taken, of all right / all wrong; alone on the page');
for (const threshold of [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
  const share = (all, right) => {
    const some = all.filter((row) => row.right === right);
    const taken = some.filter((row) => probability(weights, row.features) >= threshold);
    return `${((100 * taken.length) / Math.max(1, some.length)).toFixed(2)} %`;
  };
  console.log(
    `${threshold}: ${share(rows, true)} / ${share(rows, false)}; ${share(lone, true)} / ${share(lone, false)}`,
  );
}

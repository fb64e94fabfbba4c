/**
 * `npm run bench:export`: 10,000 articles with 100,000 highlights (a fifth of them items of a list) to a zip of Markdown, without and
 * with their stored articles, to JSON and back, beside the floor:
 * the same rows by JSON.stringify and JSON.parse alone, the same bytes zipped alone. Each runs in a process of its own, so that its
 * peak of memory is its own. Prints the processor's time, peak (resident, above what the rows themselves take) and the ratio to the floor.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'kantlijn-bench-'));
const script = join(folder, 'export-adapter.mjs');
await build({
  entryPoints: [resolve(import.meta.dirname, 'export-adapter.ts')],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
  conditions: ['worker'],
});

const pairs = [
  ['Markdown zip', 'markdownZip', 'zip of the same bytes', 'zipFloor'],
  [
    'Markdown zip, every article looked at for its lists',
    'structuredZip',
    'zip of the same bytes',
    'structuredFloor',
  ],
  ['JSON out', 'jsonOut', 'JSON.stringify of the same rows', 'stringifyFloor'],
  ['JSON in', 'jsonIn', 'JSON.parse of the same text', 'parseFloor'],
];
const rows = [];
for (const [name, own, floorName, floor] of pairs) {
  const [a, b] = [measure(own), measure(floor)];
  rows.push({
    what: name,
    seconds: a.seconds.toFixed(2),
    'peak MB': a.megabytes.toFixed(0),
    'output MB': a.output.toFixed(1),
    floor: floorName,
    'floor seconds': b.seconds.toFixed(2),
    'floor peak MB': b.megabytes.toFixed(0),
    ratio: (a.seconds / b.seconds).toFixed(1),
  });
}
console.table(rows);
rmSync(folder, { recursive: true });

function measure(job) {
  const told = execFileSync(process.execPath, ['--expose-gc', script, job], { encoding: 'utf8' });
  return JSON.parse(told.trim().split('\n').at(-1));
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, run } from '../../../scripts/run';
import type { TestResults } from '../../../scripts/TestReport';

const reporter = resolve(root, 'scripts/TestReport.ts');
const files = {
  'failing.test.js': `test('fails', () => expect(1).toBe(2));`,
  'passing.test.js': `test('passes', () => {});`,
  'skipped.test.js': `test('is left out', ({ skip }) => skip());`,
  'unloadable.test.js': `import './nowhere.js';`,
  'unbegun.test.js': `describe('a suite', () => {
    beforeAll(() => { throw new Error('No browser'); });
    test('waits for its beginning', () => {});
  });`,
  'unended.test.js': `describe('a suite', () => {
    afterAll(() => { throw new Error('Not closed'); });
    test('passes before its end', () => {});
  });`,
  'loose.test.js': `test('lets an error go', async () => {
    void Promise.reject(new Error('Nobody waits for this'));
    await new Promise((done) => setTimeout(done));
  });`,
  'vitest.config.mjs': `import { TestReport } from ${JSON.stringify(reporter)};
    const reporters = [new TestReport('report.json')];
    export default { test: { globals: true, pool: 'threads', isolate: false, maxWorkers: 1, reporters } };`,
};

// One run of Vitest over a folder with a file for each thing that may go wrong.
const folder = mkdtempSync(join(tmpdir(), 'test-report-'));
let code: number;
let results: TestResults;

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const vitest = resolve(root, 'node_modules/vitest/vitest.mjs');
  code = await run(process.execPath, [vitest, 'run'], {}, folder);
  results = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the run fails', () => {
  expect(code).toBe(1);
});

test('only tests that passed are counted as passed', () => {
  expect(results.passed).toBe(3);
});

test.each([
  ['a test that failed', 'failing.test.js > fails', 'expected 1 to be 2'],
  ['a test that was left out', 'skipped.test.js > is left out', 'skipped'],
  ['a file that could not be loaded', 'unloadable.test.js', './nowhere.js'],
  ['a suite that could not begin', 'unbegun.test.js > a suite', 'No browser'],
  ['a test of such a suite', 'unbegun.test.js > a suite > waits for its beginning', 'skipped'],
  ['a suite that could not end', 'unended.test.js > a suite', 'Not closed'],
  ['an error that no test waited for', 'outside of any test', 'Nobody waits for this'],
])('%s is told: where, and why', (_, where, why) => {
  const told = results.failures.filter((failure) => failure.startsWith(`${where}\n`));
  expect(told).toEqual([expect.stringContaining(why)]);
});

test('nothing else is told', () => {
  expect(results.failures).toHaveLength(7);
});

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { browserNames } from '../tests/support/driver/Driver';
import { ensureBrowsers } from './ensureBrowsers';
import { root, run } from './run';
import type { TestResults } from './TestReport';

interface Step {
  readonly name: string;
  readonly run: () => Promise<TestResults>;
}

const REPORTS = resolve(root, '.cache/test');

/** Everything that CI runs, in the order from quick to slow; the builds come before what looks at them. */
const steps: readonly Step[] = [
  check('lint', 'biome', 'check', '--error-on-warnings', '.'),
  check('types', 'tsc'),
  check('knip', 'knip'),
  tests('unit'),
  check('build chrome', 'wxt', 'build'),
  check('build firefox', 'wxt', 'build', '-b', 'firefox'),
  check('store', 'addons-linter', '--boring', '.output/firefox-mv3'),
  check('same bytes', 'node', 'scripts/build-for-amo.mjs', '--linked'),
  tests('architecture'),
  tests('dom'),
  tests('e2e'),
];

/**
 * Runs all steps, or those named, to the end even where one fails, and counts: a test is one, a check is one. At the
 * end each failure is told once more, so that the end of a long log is enough; the last line is `N passed, N failed`.
 * Answers the exit code.
 */
export async function test(names: readonly string[]): Promise<number> {
  mkdirSync(REPORTS, { recursive: true });
  const wanted = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const browsers = await ensureBrowsers(browserNames);
  const rows: string[] = [];
  const failures = browsers ? [] : ['browsers\n  missing'];
  let passed = 0;
  for (const step of wanted) {
    const from = Date.now();
    console.log(`\n── ${step.name}`);
    const results = await step.run();
    passed += results.passed;
    failures.push(...results.failures.map((failure) => `${step.name}: ${failure}`));
    const seconds = ((Date.now() - from) / 1000).toFixed(1);
    rows.push(`${step.name.padEnd(14)} ${told(results).padEnd(24)} ${seconds} s`);
  }
  console.log(`\n${[...rows, ...failures].join('\n')}\n`);
  console.log(told({ passed, failures }));
  return failures.length === 0 && wanted.length > 0 ? 0 : 1;
}

function told({ passed, failures }: TestResults): string {
  return `${passed} passed, ${failures.length} failed`;
}

/** A program that passes by ending with 0. */
function check(name: string, program: string, ...args: string[]): Step {
  return {
    name,
    run: async () => {
      const code = await run(program, args);
      return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [ended(code)] };
    },
  };
}

/** A project of Vitest, counted by our own report: nothing passes by not running. */
function tests(project: string): Step {
  const report = resolve(REPORTS, `${project}.json`);
  return {
    name: project,
    run: async () => {
      rmSync(report, { force: true });
      const code = await run('vitest', ['run', '--project', project], { TEST_REPORT: report });
      const results: TestResults = existsSync(report)
        ? JSON.parse(readFileSync(report, 'utf8'))
        : { passed: 0, failures: [] };
      const silent = results.failures.length === 0 && (code !== 0 || results.passed === 0);
      return silent ? { ...results, failures: [ended(code)] } : results;
    },
  };
}

function ended(code: number): string {
  return `ended with ${code}, and says why above`;
}

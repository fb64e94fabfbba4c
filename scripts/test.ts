import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { browserNames } from '../tests/support/driver/Driver';
import { ensureBrowsers } from './ensureBrowsers';
import { root, run } from './run';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<Count>;
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
 * Runs all steps, or those named, to the end even where one fails, and counts: a test is one, a check is one. The
 * last line is `N passed, N failed`. Answers the exit code.
 */
export async function test(names: readonly string[]): Promise<number> {
  mkdirSync(REPORTS, { recursive: true });
  const wanted = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const browsers = await ensureBrowsers(browserNames);
  const rows: string[] = [];
  let [passed, failed] = [0, browsers ? 0 : 1];
  for (const step of wanted) {
    const from = Date.now();
    console.log(`\n── ${step.name}`);
    const count = await step.run();
    passed += count.passed;
    failed += count.failed;
    const seconds = ((Date.now() - from) / 1000).toFixed(1);
    rows.push(`${step.name.padEnd(14)} ${told(count).padEnd(24)} ${seconds} s`);
  }
  console.log(`\n${rows.join('\n')}\n`);
  console.log(told({ passed, failed }));
  return failed === 0 && wanted.length > 0 ? 0 : 1;
}

function told({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

/** A program that passes by ending with 0. */
function check(name: string, program: string, ...args: string[]): Step {
  const passes = async () => (await run(program, args)) === 0;
  return {
    name,
    run: async () => ((await passes()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** A project of Vitest, counted by its own report. */
function tests(project: string): Step {
  const report = resolve(REPORTS, `${project}.json`);
  return {
    name: project,
    run: async () => {
      rmSync(report, { force: true });
      const code = await run('vitest', [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      return counted(report, code);
    },
  };
}

/** A skipped test and a file that could not even be loaded count as failures: nothing passes by not running. */
function counted(report: string, code: number): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const told = JSON.parse(readFileSync(report, 'utf8'));
  const failed = told.numFailedTests + told.numPendingTests + told.numTodoTests;
  return { passed: told.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
}

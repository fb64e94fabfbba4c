import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** What a project of tests has come to. A failure is a text of several lines: where it was, then why. */
export interface TestResults {
  readonly passed: number;
  readonly failures: readonly string[];
}

const LINES_OF_A_STACK = 8;

/**
 * A reporter of Vitest that writes `TestResults` as JSON to a file. Whatever is not a passed
 * test is a failure: one that failed or was left out, a file that could not be loaded, a suite that could not begin or
 * end, and an error that no test had to do with (Vitest's own JSON report keeps silent of these, though the run fails by
 * them).
 */
export class TestReport implements Reporter {
  constructor(private readonly file: string) {}

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const results: TestResults = {
      passed: cases.filter((test) => test.result().state === 'passed').length,
      failures: [
        ...cases.flatMap(failuresOf),
        ...modules.flatMap((module) => module.errors().map((error) => told(pathOf(module), error))),
        ...modules.flatMap((module) => [...module.children.allSuites()].flatMap(failuresAround)),
        ...errors.map((error) => told('outside of any test', error)),
      ],
    };
    writeFileSync(this.file, JSON.stringify(results));
  }
}

function failuresOf(test: TestCase): string[] {
  const { state, errors } = test.result();
  if (state === 'passed') return [];
  const where = placeOf(test);
  return errors?.length ? errors.map((error) => told(where, error)) : [`${where}\n  ${state}`];
}

/** Those of its beginning and end: what its tests come to, these tell. */
function failuresAround(suite: TestSuite): string[] {
  return suite.errors().map((error) => told(placeOf(suite), error));
}

function placeOf(part: TestCase | TestSuite): string {
  return `${pathOf(part.module)} > ${part.fullName}`;
}

function pathOf(module: TestModule): string {
  return relative(module.project.config.root, module.moduleId);
}

function told(where: string, { name, message, stack }: Partial<SerializedError>): string {
  const lines = (stack ?? `${name}: ${message}`).split('\n').slice(0, LINES_OF_A_STACK);
  return [where, ...lines.map((line) => `  ${line}`)].join('\n');
}

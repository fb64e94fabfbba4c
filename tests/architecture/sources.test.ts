import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { mayRunTransactions } from '../../scripts/plainAwait';
import { codeOf, filesBelow, sources, textOf } from './support/files';

/** Lines of these files that match, as `path:line: text`. */
function linesWith(pattern: RegExp, paths: readonly string[], read = codeOf): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}

const tests = filesBelow('tests').filter((path) => /\.tsx?$/.test(path));
const kept = filesBelow('.').filter(
  (path) => !path.startsWith('tests/fixtures/') && !/\.(png|svg|zip|gz)$/.test(path),
);

test('HTML is parsed in utils/reading only', () => {
  const parsing =
    /\b(innerHTML|outerHTML)\s*[+]?=[^=]|insertAdjacentHTML|document\.write|setHTMLUnsafe|createContextualFragment|dangerouslySetInnerHTML/;
  const others = sources.filter((path) => !path.startsWith('utils/reading/'));
  expect(linesWith(parsing, others)).toEqual([]);
});

/** See docs/decisions/002-pictures-of-the-web.md. */
const asksForPictures = 'entrypoints/background/fetchPicture.ts';

test('nothing asks the network, but for pictures that are to be kept', () => {
  const asking = /\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon|new EventSource|importScripts/;
  const others = sources.filter((path) => path !== asksForPictures);
  expect(others).toHaveLength(sources.length - 1);
  expect(linesWith(asking, others)).toEqual([]);
});

test('transactions are opened only where no await is native', () => {
  const others = sources.filter((path) => !mayRunTransactions(path));
  expect(linesWith(/\.transaction\(/, others)).toEqual([]);
});

test('nothing talks through the page', () => {
  expect(
    linesWith(
      /\b(window|globalThis|self|top|parent)\.postMessage\(|(?<!\.)\bpostMessage\(/,
      // A worker has no page around it: it answers whoever made it.
      sources.filter((path) => !path.startsWith('entrypoints/fileWorker/')),
    ),
  ).toEqual([]);
});

test('no default export but where a tool asks for one, and no barrel', () => {
  const parts = sources.filter((path) => !path.startsWith('entrypoints/'));
  expect(linesWith(/^export default|^export \*/, parts)).toEqual([]);
  expect(parts.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
});

test('nothing is left for later, skipped or run alone', () => {
  const later = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X\\b'].join(''));
  const own = kept.filter((path) => path !== 'package-lock.json');
  expect(linesWith(later, own, textOf)).toEqual([]);
  const partial = /\b(test|it|describe|suite)\.(skip|only|todo|skipIf|runIf|fails)\b/;
  expect(linesWith(partial, tests)).toEqual([]);
});

test('no test sleeps', () => {
  const pauses = tests.filter((path) => !path.startsWith('tests/architecture/'));
  const sleeping =
    /setTimeout\(\s*(resolve|done|\w{1,2})\s*,\s*[1-9]\d{2,}|waitForTimeout|\bsleep\(/;
  expect(linesWith(sleeping, pauses)).toEqual([]);
});

test('no file names a machine of ours', () => {
  const places = new RegExp(['/wo', 'rk/|/ro', 'ot/|verda', 'ccio|artifact', 'ory\\b'].join(''));
  expect(linesWith(places, kept, textOf)).toEqual([]);
  const lock = JSON.parse(textOf('package-lock.json'));
  const resolved = Object.values<{ resolved?: string }>(lock.packages).map((one) => one.resolved);
  const origins = new Set(resolved.filter(Boolean).map((url) => new URL(url as string).origin));
  expect(origins.size).toBeLessThanOrEqual(1);
});

test('every text that is shown comes from the locales', () => {
  const shown =
    /(children|"?(?:aria-label|title|placeholder|alt|label)"?): (?:\[?\s*)"([^"]*\p{L}{2,}[^"]*)"/u;
  const views = sources.filter((path) => path.endsWith('.tsx'));
  const compiled = (path: string) =>
    transformSync(textOf(path), { loader: 'tsx', jsx: 'automatic', charset: 'utf8' }).code;
  expect(linesWith(shown, views, compiled)).toEqual([]);
});

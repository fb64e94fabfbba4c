import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOf } from './support/files';

/** What stands between backticks and looks like a path of ours. */
const PATH =
  /`((?:components|docs|entrypoints|locales|public|scripts|tests|utils)\/[^`\s*{}<>]*)`/g;

/** Documents that promise something and name what shows it. */
const promising = ['SECURITY.md', 'docs/reliability.md'];

test.each(promising)('every file that %s names is there', (path) => {
  const named = [...textOf(path).matchAll(PATH)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

test.each(promising)('every command that %s names is one', (path) => {
  const { scripts } = JSON.parse(textOf('package.json'));
  const named = [...textOf(path).matchAll(/`npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

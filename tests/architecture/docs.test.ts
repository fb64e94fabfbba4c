import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, root, textOf } from './support/files';

/** What stands between backticks and looks like a path of ours. */
const PATH =
  /`((?:components|docs|entrypoints|locales|public|scripts|tests|utils)\/[^`\s*{}<>…]*)`/g;
/** Where a link leads that stays in the repository. */
const LINK = /\]\((?![a-z]+:|…)([^)#\s]+)[^)]*\)/g;
/** A name that goes on (`bench:…`) is none. */
const COMMAND = /`npm run (\w[\w-]*(?::[\w-]+)*)(?![\w:-])/g;

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...filesBelow('docs').filter((path) => path.endsWith('.md')),
];
/** Documents that promise something and name what shows it. */
const promising = ['SECURITY.md', 'docs/reliability.md'];

const found = (path: string, pattern: RegExp) =>
  [...textOf(path).matchAll(pattern)].map(([, name]) => name ?? '');
const isThere = (path: string) => existsSync(join(root, path));

test.each(documents)('every file that %s names is there', (path) => {
  expect(found(path, PATH).filter((name) => !isThere(name))).toEqual([]);
});

test.each(documents)('every link of %s leads somewhere', (path) => {
  const broken = found(path, LINK).filter((link) => !isThere(join(dirname(path), link)));
  expect(broken).toEqual([]);
});

test.each(documents)('every command that %s names is one', (path) => {
  const { scripts } = JSON.parse(textOf('package.json'));
  const named = found(path, COMMAND);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test.each(promising)('%s names what shows its promises', (path) => {
  expect(found(path, PATH).length).toBeGreaterThan(10);
  expect(found(path, COMMAND).length).toBeGreaterThan(0);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../../..');

/** What installs, builds and runs leave behind; none of it is kept in the repository (see `.gitignore`). */
const LEFT_OUT = new Set([
  'node_modules',
  '.git',
  '.output',
  '.wxt',
  '.cache',
  'tour',
  'coverage',
  'bench-results',
]);

/** Files below a folder of the repository, as paths from its root with `/`, in order. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: false });
  return entries
    .filter(({ name }) => !LEFT_OUT.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [relative(root, join(root, path)).replaceAll('\\', '/')] : [];
    })
    .sort();
}

/** The text of a file, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The product's own TypeScript. */
export const sources = ['components', 'entrypoints', 'utils']
  .flatMap(filesBelow)
  .filter((path) => /\.tsx?$/.test(path));

/** The text of a source without its comments, line for line. Good enough for a look; no parser. */
export function codeOf(path: string): string {
  return textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}

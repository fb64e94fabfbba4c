import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { codeOf, root } from './files';

/** What one file imports: paths from the root for our own files, names for packages. */
export interface Imports {
  readonly own: readonly string[];
  readonly packages: readonly string[];
}

const STATEMENT =
  /^(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^import\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/gm;

/** All imports of a source, types included: relative, by the alias `@/`, and dynamic ones with a literal. */
export function importsOf(path: string): Imports {
  const named = [...codeOf(path).matchAll(STATEMENT)].map((match) => match[1] ?? match[2] ?? '');
  const own: string[] = [];
  const packages: string[] = [];
  for (const name of named) {
    if (name.startsWith('.')) own.push(fileOf(posix.join(dirname(path), name), path));
    else if (name.startsWith('@/')) own.push(fileOf(name.slice(2), path));
    else packages.push(packageOf(name));
  }
  return { own, packages };
}

function fileOf(stem: string, from: string): string {
  const bare = stem.replace(/\?.*$/, '');
  const found = ['', '.ts', '.tsx'].find(
    (end) => /\.\w+$/.test(bare + end) && existsIn(bare + end),
  );
  if (found === undefined) throw new Error(`${from} imports ${stem}, which is not there`);
  return bare + found;
}

function existsIn(path: string): boolean {
  return existsSync(join(root, path));
}

/** `preact/hooks` is preact, `@scope/name/part` is `@scope/name`; `wxt/browser` keeps its part. */
function packageOf(name: string): string {
  if (name.startsWith('wxt/')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

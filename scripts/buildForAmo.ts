import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { root, run } from './run';

const OUTPUT = resolve(root, '.output');

/**
 * Packs the sources as they are handed to the store, unpacks them elsewhere, builds there as a reviewer would, and
 * compares what came out with the package made here, file by file. `--linked` takes the packages that are installed here
 * instead of fetching them again. Answers the exit code.
 */
export async function buildForAmo(options: readonly string[]): Promise<number> {
  const { version, name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if ((await run('wxt', ['zip', '-b', 'firefox'])) !== 0) return 1;
  const here = filesOf(join(OUTPUT, `${name}-${version}-firefox.zip`));
  const sources = filesOf(join(OUTPUT, `${name}-${version}-sources.zip`));
  const place = mkdtempSync(join(tmpdir(), 'kantlijn-sources-'));
  try {
    for (const [path, bytes] of sources) writeBelow(place, path, bytes);
    if ((await install(place, options.includes('--linked'))) !== 0) return 1;
    if ((await run('wxt', ['zip', '-b', 'firefox'], {}, place)) !== 0) return 1;
    const there = filesOf(join(place, '.output', `${name}-${version}-firefox.zip`));
    return told(here, there);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function install(place: string, linked: boolean): Promise<number> {
  if (!linked) {
    const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    return run('npm', ['ci', ...quietly], {}, place);
  }
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction');
  return run('wxt', ['prepare'], {}, place);
}

function told(here: Files, there: Files): number {
  const paths = [...new Set([...here.keys(), ...there.keys()])].sort();
  const different = paths.filter((path) => hashOf(here.get(path)) !== hashOf(there.get(path)));
  for (const path of different) console.error(`${path} is not the same from the sources`);
  console.log(`${paths.length - different.length} of ${paths.length} files are the same`);
  return different.length === 0 && paths.length > 0 ? 0 : 1;
}

type Files = ReadonlyMap<string, Uint8Array>;

function filesOf(zip: string): Files {
  const entries = Object.entries(unzipSync(readFileSync(zip)));
  return new Map(entries.filter(([path]) => !path.endsWith('/')));
}

function hashOf(bytes: Uint8Array | undefined): string {
  return bytes ? createHash('sha256').update(bytes).digest('hex') : 'missing';
}

function writeBelow(folder: string, path: string, bytes: Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

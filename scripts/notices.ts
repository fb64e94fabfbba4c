import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './run';

/** Where the notices stand: in the package, beside the code that they speak of. */
export const NOTICES = 'public/THIRD_PARTY_NOTICES.txt';
const BUILDS = ['chrome-mv3', 'firefox-mv3'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
}

/** Who wrote what ships, by which licence, read from the packages that both builds hold code of. Needs both builds. */
export function noticesText(): string {
  const folders = new Set(BUILDS.flatMap(packagesOf));
  const notices = [...folders].map(noticeOf).sort();
  return `${[
    'Kantlijn holds code of these packages, with thanks to their authors.',
    ...notices,
  ].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Writes the notices anew. */
export function writeNotices(): void {
  writeFileSync(join(root, NOTICES), noticesText());
}

function packagesOf(build: string): string[] {
  return JSON.parse(readFileSync(resolve(root, '.output', `${build}.packages.json`), 'utf8'));
}

function noticeOf(folder: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const { name, version, license = 'no licence named', repository } = manifest;
  const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const head = [`${name} ${version}`, license, source.replace(/^git\+/, '')];
  return `${head.filter(Boolean).join('\n')}\n\n${licenceText(folder)}`.trim();
}

/** The licence as the package carries it; some carry none, and name it only. */
function licenceText(folder: string): string {
  const files = readdirSync(join(root, folder)).filter((file) =>
    /^(licen[cs]e|copying|notice)/i.test(file),
  );
  const texts = files.sort().map((file) => readFileSync(join(root, folder, file), 'utf8'));
  return texts.map((text) => text.replace(/\r\n?/g, '\n').trim()).join('\n\n');
}

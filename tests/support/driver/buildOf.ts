import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName, DriverOptions } from './Driver';

/** Where builds are looked for; another place by `KANTLIJN_OUTPUT`, to test packages made elsewhere. */
const OUTPUT = process.env.KANTLIJN_OUTPUT ?? resolve(import.meta.dirname, '../../../.output');
const FOLDERS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** Folder of the built extension for a browser. Throws when it has not been built. */
export function buildFolder(browser: BrowserName): string {
  const folder = join(OUTPUT, FOLDERS[browser]);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`No build in ${folder}: run “npm run build” first`);
  }
  return folder;
}

/**
 * A copy of the build, for one run: building anew meanwhile does not disturb it. With a language, only that one
 * is left in it, so that it shows whatever the machine speaks. Delete it by `discard`. In a folder that is named, the
 * copy made there before is used again and stays: its place is what an unpacked extension is known by.
 */
export function copyOfBuild(
  browser: BrowserName,
  { language, profile, granted = [] }: DriverOptions,
): { folder: string; geckoId: string; discard: () => void } {
  const folder = profile
    ? join(profile, 'extension')
    : mkdtempSync(join(tmpdir(), `kantlijn-${browser}-`));
  if (!existsSync(join(folder, 'manifest.json'))) {
    cpSync(buildFolder(browser), folder, { recursive: true });
  }
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (granted.length > 0) {
    manifest.permissions.push(
      ...granted.filter((one) => manifest.optional_permissions.includes(one)),
    );
    writeFileSync(file, JSON.stringify(manifest));
  }
  if (language === 'pseudo') {
    pseudonymise(join(folder, '_locales', manifest.default_locale, 'messages.json'));
  } else if (language && language !== manifest.default_locale) {
    rmSync(join(folder, '_locales', manifest.default_locale), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...manifest, default_locale: language }));
  }
  return {
    folder,
    geckoId: manifest.browser_specific_settings?.gecko?.id ?? '',
    discard: () => {
      if (!profile) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Accents the vowels of every text, lengthens it by about a third, and keeps its placeholders and plural forms. */
function pseudonymise(file: string): void {
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  for (const text of Object.values(messages)) {
    text.message = text.message
      .split(' | ')
      .map((form) => `${form.replace(/[aeiou]/g, '$&\u0301')} ${'~'.repeat(form.length / 3)}`)
      .join(' | ');
  }
  writeFileSync(file, JSON.stringify(messages));
}

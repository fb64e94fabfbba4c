import { existsSync } from 'node:fs';
import { findBrowser } from '../tests/support/browsers';
import type { BrowserName } from '../tests/support/driver/Driver';
import { run } from './run';

/** Debian's packages; a browser without a font shows nothing. */
const packages = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
} as const;
const variables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

/**
 * Sees to it that these browsers are there. As root on Debian or Ubuntu missing ones are installed; elsewhere
 * one line says what to install. False when one is still missing.
 */
export async function ensureBrowsers(names: readonly BrowserName[]): Promise<boolean> {
  const missing = () => names.filter((name) => findBrowser(name) === null);
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const wanted = [...new Set(missing().flatMap((name) => packages[name]))];
    console.log(`Installing ${wanted.join(' and ')} …`);
    const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], quietly);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], quietly);
  }
  for (const name of missing()) {
    console.error(
      `${name} is missing: install it (on Debian: apt-get install ${packages[name].join(' ')}) or set ${variables[name]} to it.`,
    );
  }
  return missing().length === 0;
}

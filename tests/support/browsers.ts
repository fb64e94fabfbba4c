import { existsSync } from 'node:fs';
import type { BrowserName } from './driver/Driver';

const places: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const variables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

/** Where a browser is: as its variable says, else in a usual place; null when it is nowhere. */
export function findBrowser(name: BrowserName): string | null {
  const stated = process.env[variables[name]];
  if (stated) return existsSync(stated) ? stated : null;
  return places[name].find(existsSync) ?? null;
}

/** The Chromium to test in. Throws when there is none. */
export function chromiumPath(): string {
  return found('chromium');
}

/** The Firefox to test in. Throws when there is none. */
export function firefoxPath(): string {
  return found('firefox');
}

function found(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(`No ${name} found: set ${variables[name]}`);
  return path;
}

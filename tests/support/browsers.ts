import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Chromium to test in: `CHROME_PATH`, else one in a usual place. Throws when there is none. */
export function chromiumPath(): string {
  return found('CHROME_PATH', CHROMIUM);
}

/** The Firefox to test in: `FIREFOX_PATH`, else one in a usual place. Throws when there is none. */
export function firefoxPath(): string {
  return found('FIREFOX_PATH', FIREFOX);
}

function found(variable: string, places: readonly string[]): string {
  const path = process.env[variable] ?? places.find(existsSync);
  if (!path) throw new Error(`No browser found: set ${variable}`);
  return path;
}

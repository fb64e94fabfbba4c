import { rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { firefoxPath } from '../browsers';
import { BidiConnection } from './BidiConnection';
import type { FirefoxStart, RunningFirefox } from './RunningFirefox';

/** Starts a Firefox of today, which shows its own window over WebDriver BiDi. */
export async function currentFirefox(start: FirefoxStart): Promise<RunningFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: !start.isVisible,
    defaultViewport: null,
    args: [...start.arguments],
    ...(start.profile && { userDataDir: start.profile }),
    extraPrefsFirefox: { ...start.preferences },
  });
  if (start.profile) dropCopies(start.profile);
  const { connection } = browser as unknown as { connection: Pick<RunningFirefox, 'send'> };
  return {
    send: (method, params) => connection.send(method, params),
    inWindow: (run, args) => inWindow(new BidiConnection(connection), run, args),
    install: (folder) => browser.installExtension(folder),
    ended: () => ended(browser),
    kill: () => browser.process()?.kill('SIGKILL'),
    close: () => browser.close(),
  };
}

async function inWindow(
  connection: BidiConnection,
  run: string,
  args: readonly unknown[],
): Promise<unknown> {
  const windows = await connection.contexts('chrome');
  const main = windows.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!main) throw new Error('Firefox shows no window to its driver');
  return connection.call(main.context, `(first, ...args) => (${run})(...args)`, args);
}

function ended(browser: Browser): Promise<void> {
  if (!browser.connected) return Promise.resolve();
  return new Promise((resolve) => browser.once('disconnected', () => resolve()));
}

/**
 * Puppeteer copies a profile's preferences, and moves the copies back once a killed browser is gone: later than that is told, and so while the
 * next one is being started there.
 */
function dropCopies(folder: string): void {
  for (const name of ['prefs.js', 'user.js'])
    rmSync(join(folder, `${name}.puppeteer`), { force: true });
}

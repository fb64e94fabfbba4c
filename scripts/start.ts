import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../tests/support/driver/Driver';
import { launch } from '../tests/support/driver/launch';
import { foreign, type PageServer, servePages } from '../tests/support/server';
import { ensureBrowsers } from './ensureBrowsers';
import { run } from './run';
import { tour } from './tour';

const HELP = `npm start -- [--headless] [--browser chromium|firefox] [--page FILE]

  --headless   play the whole journey, leave screenshots and Markdown in tour/
  --browser    the browser to use (chromium)
  --page       an HTML file to use instead of the sample article`;

/** Builds the extension and opens a browser with it, or plays the tour where there is nobody to look. */
export async function start(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options) return 1;
  const { browser, headless, page } = options;
  if (!(await ensureBrowsers([browser]))) return 1;
  const flavour = browser === 'firefox' ? ['-b', 'firefox'] : [];
  if ((await run('wxt', ['build', ...flavour])) !== 0) return 1;
  const server = await servePages();
  try {
    const url = page ? pageOf(server, page) : server.fixture('marginalia');
    if (headless) return await tour(browser, url);
    await show(browser, url);
    return 0;
  } finally {
    await server.close();
  }
}

async function show(browser: BrowserName, url: string): Promise<void> {
  const driver = await launch(browser, { visible: true });
  await driver.open(url);
  console.log(`
Kantlijn is in this ${browser}'s toolbar (Chromium keeps it behind the puzzle piece).
Select a passage and click the icon, or press Alt+Shift+H. Close the browser to end.`);
  await driver.ended();
}

function optionsOf(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        headless: { type: 'boolean', default: !hasDisplay() },
        browser: { type: 'string', default: 'chromium' },
        page: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const browser = browserNames.find((name) => name === values.browser);
    if (browser && !values.help) return { ...values, browser };
    console.log(HELP);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
  return null;
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Serves a file from the folder that npm was called in. What is not UTF-8 must say itself what it is. */
function pageOf(server: PageServer, path: string): string {
  const bytes = readFileSync(resolve(process.env.INIT_CWD ?? '.', path));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return server.page('page', bytes, foreign);
  } catch {
    return server.page('page', bytes, { ...foreign, 'content-type': 'text/html' });
  }
}

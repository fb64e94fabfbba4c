import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { firefoxPath } from '../browsers';
import { Marionette } from './Marionette';
import type { FirefoxStart, RunningFirefox } from './RunningFirefox';

/** Before this version a Firefox shows its own window to Marionette alone. */
const CURRENT = 153;

/** What keeps a new profile from opening pages and asking questions of its own. */
const QUIET = {
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.autoDisableScopes': 0,
  'focusmanager.testmode': true,
  'security.notification_enable_delay': 0,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
};

/** Whether the Firefox to test in is older than those that `currentFirefox` can drive. */
export function isOldFirefox(): boolean {
  const text = execFileSync(firefoxPath(), ['--version'], { encoding: 'utf8' });
  const version = Number(/(\d+)\./.exec(text)?.[1] ?? CURRENT);
  return version < CURRENT;
}

/** Starts a Firefox as old as the oldest that the manifest allows. */
export async function oldFirefox(start: FirefoxStart): Promise<RunningFirefox> {
  const profile = start.profile ?? mkdtempSync(join(tmpdir(), 'kantlijn-profile-'));
  const port = await freePort();
  writePreferences(profile, { ...QUIET, ...start.preferences, 'marionette.port': port });
  const headless = start.isVisible ? [] : ['--headless'];
  const place = ['--no-remote', '--profile', profile];
  const listening = ['--marionette', '--remote-debugging-port=0'];
  const child = spawn(firefoxPath(), [...place, ...listening, ...headless, ...start.arguments], {
    stdio: 'ignore',
  });
  const gone = once(child, 'exit').then(() => {
    if (!start.profile) rmSync(profile, { recursive: true, force: true });
  });
  const marionette = await Marionette.at(port);
  const address = await marionette.session();
  await marionette.call(`${letBidiSeePopups}`, []);
  return {
    send: await bidiAt(address),
    // What is called NavigableManager today was TabManager.
    inWindow: (run, args) =>
      marionette.call(run.replaceAll('NavigableManager', 'TabManager'), args),
    install: (folder) => marionette.send('Addon:Install', { path: folder, temporary: true }),
    ended: () => gone,
    kill: () => child.kill('SIGKILL'),
    close: async () => {
      // It ends before it could answer.
      marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await gone;
    },
  };
}

function writePreferences(profile: string, preferences: object): void {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

/** Commands of WebDriver BiDi are answered under their ids, in any order. https://w3c.github.io/webdriver-bidi/#protocol */
async function bidiAt(address: string): Promise<RunningFirefox['send']> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: BidiAnswer) => void>();
  let sent = 0;
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as BidiAnswer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    const message = 'Firefox has ended';
    for (const [id, answer] of waiting) answer({ id, type: 'error', error: 'closed', message });
  });
  return async (method, params) => {
    sent += 1;
    const id = sent;
    const answer = await new Promise<BidiAnswer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'error') throw new Error(`${answer.error}: ${answer.message}`);
    return { result: answer.result };
  };
}

type BidiAnswer = { readonly id: number } & (
  | { readonly type: 'success'; readonly result: unknown }
  | { readonly type: 'error'; readonly error: string; readonly message: string }
);

/**
 * Runs in the browser's own window: BiDi's actors, which it has for tabs alone here, are registered for every document, so that it can look into
 * the extension's popup and sidebar.
 */
function letBidiSeePopups(): void {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's own objects have no types here.
  const utils = (globalThis as any).ChromeUtils;
  const folder = 'chrome://remote/content/shared/messagehandler/transports/js-window-actors';
  const { MessageHandlerFrameActor: known } = utils.importESModule(
    `${folder}/MessageHandlerFrameActor.sys.mjs`,
  );
  if (known.registered) utils.unregisterWindowActor('MessageHandlerFrame');
  known.registered = true;
  utils.registerWindowActor('MessageHandlerFrame', {
    parent: { esModuleURI: `${folder}/MessageHandlerFrameParent.sys.mjs` },
    child: {
      esModuleURI: `${folder}/MessageHandlerFrameChild.sys.mjs`,
      events: { DOMWindowCreated: {}, pagehide: {}, pageshow: {} },
    },
    allFrames: true,
  });
}

import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { servePanels } from '../../../entrypoints/background/servePanels';
import { surroundings } from '../../../utils/library/surroundings';
import { createClient } from '../../../utils/messaging/createClient';
import type { PanelToBackground } from '../../../utils/messaging/protocol';
import type { Sender } from '../../../utils/messaging/serve';
import type { Answer } from '../../../utils/messaging/wire';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';

type Listener = (message: unknown, sender: Sender, answer: (answer: Answer) => void) => unknown;

/** The background's methods on a database, as one of our own pages calls them: by messages, parsed and answered. */
export function panelOn(db: KantlijnDatabase): PanelToBackground {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(() => {});
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => []) as never);
  servePanels({ db, around: surroundings });
  const listener = add.mock.calls.at(-1)?.[0] as unknown as Listener;
  const sender = { id: browser.runtime.id, url: browser.runtime.getURL('/' as never) } as Sender;
  return createClient<PanelToBackground>(
    'panelToBackground',
    (call) => new Promise((answer) => listener(structuredClone(call), sender, answer)),
  );
}

import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { servePanels } from '../../../entrypoints/background/servePanels';
import { surroundings } from '../../../utils/library/surroundings';
import { createClient } from '../../../utils/messaging/createClient';
import type { PanelToBackground } from '../../../utils/messaging/protocol';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { caughtMessages } from '../../support/caughtMessages';

/** The background's methods on a database, as one of our own pages calls them: by messages, parsed and answered. */
export function panelOn(db: KantlijnDatabase): PanelToBackground {
  const ask = caughtMessages();
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => []) as never);
  servePanels({ db, around: surroundings });
  const sender = { id: browser.runtime.id, url: browser.runtime.getURL('/' as never) };
  return createClient<PanelToBackground>('panelToBackground', ({ kantlijn, method, arg }) =>
    ask(kantlijn, method, structuredClone(arg), sender),
  );
}

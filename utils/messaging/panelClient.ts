import { browser } from 'wxt/browser';
import { createClient } from './createClient';
import type { PanelToBackground } from './protocol';

/** The library as our own pages may change it; throws `Failure`. */
export const library = createClient<PanelToBackground>('panelToBackground', (call) =>
  browser.runtime.sendMessage(call),
);

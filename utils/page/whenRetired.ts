import { browser } from 'wxt/browser';
import type { Sender } from '../messaging/serve';
import { isCall } from '../messaging/wire';

/**
 * Calls back when the background takes all that is ours away from a tab. Answers nothing, here nor to any other question: that is for
 * the script that serves the page (`servePage`), which may be in the same document.
 */
export function whenRetired(extension: string, onRetired: () => void, signal: AbortSignal): void {
  const listener = (message: unknown, { id, tab }: Sender) => {
    const isBackground = id === extension && tab === undefined;
    if (isBackground && isCall(message, 'backgroundToPage') && message.method === 'retire')
      onRetired();
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  // After an update the browser has taken `runtime` from the old script in a page.
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener));
}

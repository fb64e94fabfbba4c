import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Sender } from '../../utils/messaging/serve';
import type { Answer, Channel } from '../../utils/messaging/wire';

type Listener = (message: unknown, sender: Sender, answer: (answer: Answer) => void) => unknown;

/** Calls a method, as a message from this sender does. Rejects unless one listener, and no other, takes the message. */
export type Ask = (
  channel: Channel,
  method: string,
  arg: unknown,
  sender: Partial<Sender>,
) => Promise<Answer>;

/** Stands in for the browser: whoever listens for messages from now on is asked by the answer. */
export function caughtMessages(): Ask {
  const listeners: Listener[] = [];
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listeners.push(added as Listener);
  });
  return (kantlijn, method, arg, sender) =>
    new Promise((answer, fail) => {
      const call = { kantlijn, method, arg };
      const taken = listeners.filter((one) => one(call, sender as Sender, answer) === true);
      if (taken.length !== 1) fail(new Error(`${taken.length} listeners for ${kantlijn}`));
    });
}

import { type Browser, browser } from 'wxt/browser';
import { Failure } from '../model/failure';
import { type Answer, type Channel, isCall } from './wire';

/** Who asks, as the browser says it; nothing here is the sender's own word. */
export type Sender = Browser.runtime.MessageSender;

/** One served method: parses its argument (throws `badArguments`), then answers. */
export type Handler<R> = (input: unknown, sender: Sender) => Promise<R> | R;

/** A handler for each method of a protocol. */
export type Handlers<T> = {
  readonly [K in keyof T]: T[K] extends (...args: never[]) => infer R ? Handler<Awaited<R>> : never;
};

/**
 * Serves one channel until `signal` ends it. A sender that `allow` turns down, an unknown method and an
 * argument that does not parse are refused with a `Failure` that the caller sees. `identify` may tell more of a sender than the
 * message does, before it is judged.
 */
export function serve<T>(
  channel: Channel,
  allow: (sender: Sender) => boolean,
  handlers: Handlers<T>,
  signal?: AbortSignal,
  identify: (sender: Sender) => Promise<Sender> = async (sender) => sender,
): void {
  const listener = (message: unknown, sender: Sender, sendResponse: (answer: Answer) => void) => {
    if (!isCall(message, channel)) return undefined;
    const handler = Object.hasOwn(handlers, message.method)
      ? handlers[message.method as keyof T]
      : undefined;
    identify(sender)
      .then((known) => respond(allow(known), handler, message.arg, known))
      .then(sendResponse);
    // Promise-returning listeners are not understood everywhere; this says that the answer comes later.
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener);
  // After an update the browser has taken `runtime` from the old script in a page.
  signal?.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener));
}

async function respond(
  allowed: boolean,
  handler: Handler<unknown> | undefined,
  input: unknown,
  sender: Sender,
): Promise<Answer> {
  try {
    if (!allowed) throw new Failure('wrongSender');
    if (!handler) throw new Failure('unknownMethod');
    return { ok: true, value: await handler(input, sender) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, code: error.code, message: error.message };
    console.error(error);
    return { ok: false, code: 'unexpected', message: String(error) };
  }
}

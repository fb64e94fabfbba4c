import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createClient } from '../../../utils/messaging/createClient';
import { type Handlers, type Sender, serve } from '../../../utils/messaging/serve';
import type { Answer, Call } from '../../../utils/messaging/wire';
import { Failure, failureCodes } from '../../../utils/model/failure';

interface Greeting {
  hello(arg: { name: string }): Promise<string>;
  fail(arg: unknown): Promise<never>;
}

type Listener = (message: unknown, sender: Sender, answer: (answer: Answer) => void) => unknown;

const us = { id: 'us' } as Sender;

/** Serves the greeting to `us` only; answers what the browser would call. */
function served(signal?: AbortSignal) {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(() => {});
  const remove = vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation(() => {});
  const handlers: Handlers<Greeting> = {
    hello: (input) => `hello ${(input as { name: string }).name}`,
    fail: (error) => {
      throw error;
    },
  };
  serve<Greeting>('panelToBackground', ({ id }) => id === 'us', handlers, signal);
  return { listener: add.mock.calls[0]?.[0] as unknown as Listener, remove };
}

const ask = (listener: Listener, message: unknown, sender = us) =>
  new Promise<Answer | undefined>((answer) => {
    if (listener(message, sender, answer) !== true) answer(undefined);
  });
const call = (method: string, arg?: unknown): Call => ({
  kantlijn: 'panelToBackground',
  method,
  arg,
});

afterEach(() => vi.restoreAllMocks());

describe('what is served', () => {
  test('answers those who may ask', async () => {
    const { listener } = served();
    const answer = await ask(listener, call('hello', { name: 'you' }));
    expect(answer).toEqual({ ok: true, value: 'hello you' });
  });

  test('refuses all others, whatever they ask for', async () => {
    const { listener } = served();
    for (const method of ['hello', 'fail', 'nothing', 'constructor']) {
      const answer = await ask(listener, call(method), { id: 'others' } as Sender);
      expect(answer).toMatchObject({ ok: false, code: 'wrongSender' });
    }
  });

  test.each(['nothing', 'constructor', 'toString', '__proto__', 'hasOwnProperty', ''])(
    'knows no method “%s”',
    async (method) => {
      const { listener } = served();
      expect(await ask(listener, call(method))).toMatchObject({ code: 'unknownMethod' });
    },
  );

  test.each([
    undefined,
    null,
    0,
    'hello',
    [],
    {},
    { kantlijn: 'panelToBackground' },
    { kantlijn: 'panelToBackground', method: 1 },
    { kantlijn: 'pageToBackground', method: 'hello', arg: { name: 'you' } },
    { method: 'hello', arg: { name: 'you' } },
  ])('leaves alone what is no call of this channel: %o', async (message) => {
    const { listener } = served();
    expect(await ask(listener, message)).toBeUndefined();
  });

  test.each(failureCodes)('tells a refusal by its code: %s', async (code) => {
    const { listener } = served();
    const answer = await ask(listener, call('fail', new Failure(code, 'why')));
    expect(answer).toEqual({ ok: false, code, message: 'why' });
  });

  test.each([new TypeError('a bug'), 'a word', null, undefined])(
    'tells anything else as unexpected, and in the console: %o',
    async (thrown) => {
      const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});
      const { listener } = served();
      expect(await ask(listener, call('fail', thrown))).toMatchObject({ code: 'unexpected' });
      expect(console).toHaveBeenCalledOnce();
    },
  );

  test('stops with its signal', () => {
    const controller = new AbortController();
    const { listener, remove } = served(controller.signal);
    controller.abort();
    expect(remove).toHaveBeenCalledWith(listener);
  });
});

describe('what calls', () => {
  const client = (send: (call: Call) => Promise<unknown>) =>
    createClient<Greeting>('panelToBackground', send);

  test('sends the channel, the method and the argument', async () => {
    const send = vi.fn(async () => ({ ok: true, value: 'hello' }));
    expect(await client(send).hello({ name: 'you' })).toBe('hello');
    expect(send).toHaveBeenCalledWith(call('hello', { name: 'you' }));
  });

  test.each(failureCodes)('throws a refusal as it was meant: %s', async (code) => {
    const asked = client(async () => ({ ok: false, code, message: 'why' })).hello({ name: '' });
    await expect(asked).rejects.toEqual(new Failure(code, 'why'));
  });

  test('takes a code that it does not know as unexpected', async () => {
    const asked = client(async () => ({ ok: false, code: 'newer', message: 'why' })).fail(null);
    await expect(asked).rejects.toEqual(new Failure('unexpected', 'why'));
  });

  test.each([
    ['nobody answers', async () => undefined],
    ['nobody is there', () => Promise.reject(new Error('Receiving end does not exist'))],
  ])('throws “unreachable” where %s', async (_, send) => {
    await expect(client(send).hello({ name: '' })).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('is no promise itself', async () => {
    const made = client(async () => ({ ok: true, value: 1 }));
    expect(await Promise.resolve(made)).toBe(made);
  });
});

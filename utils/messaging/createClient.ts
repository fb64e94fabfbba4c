import { Failure, failureCodes } from '../model/failure';
import type { Answer, Call, Channel } from './wire';

/** The other side's methods: each takes one argument or none. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of any protocol; each use names its own.
type Protocol<T> = { [K in keyof T]: (arg: any) => Promise<unknown> };

/**
 * Calls to the other side as if it were here. A refusal throws its `Failure`; a side that does not answer (no
 * listener, a script that is gone) throws `unreachable`.
 */
export function createClient<T extends Protocol<T>>(
  channel: Channel,
  send: (call: Call) => Promise<unknown>,
): T {
  const ask = async (method: string, arg: unknown) => {
    const answer = await send({ kantlijn: channel, method, arg }).catch((error: unknown) => {
      throw new Failure('unreachable', String(error));
    });
    return valueIn(answer as Answer | undefined);
  };
  return new Proxy({} as T, {
    // A promise would be asked for its `then`.
    get: (_, method) =>
      typeof method === 'string' && method !== 'then'
        ? (arg: unknown) => ask(method, arg)
        : undefined,
  });
}

function valueIn(answer: Answer | undefined): unknown {
  if (!answer) throw new Failure('unreachable', 'nobody answered');
  if (answer.ok) return answer.value;
  const isKnown = failureCodes.includes(answer.code);
  throw new Failure(isKnown ? answer.code : 'unexpected', answer.message);
}

import type { FailureCode } from '../model/failure';

/** The three directions; see `protocol`. */
export type Channel = 'pageToBackground' | 'panelToBackground' | 'backgroundToPage';

/** A call as it crosses the border between contexts. */
export interface Call {
  readonly kantlijn: Channel;
  readonly method: string;
  readonly arg: unknown;
}

/** Its answer. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

/** True for a call of ours on this channel; nothing is said yet of its sender or its argument. */
export function isCall(message: unknown, channel: Channel): message is Call {
  const call = message as Partial<Call> | null;
  return (
    typeof call === 'object' &&
    call !== null &&
    call.kantlijn === channel &&
    typeof call.method === 'string'
  );
}

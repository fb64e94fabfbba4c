import type { Receipt } from '../../utils/messaging/protocol';

/** The receipt of an act, as the background gives it. */
export function receiptOf(sequence: number): Receipt {
  return { undo: { sequence, at: 1_700_000_000_000 + sequence } };
}

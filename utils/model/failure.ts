/**
 * Failures that a caller can act on. They cross the border between contexts by their code; anything else arrives as
 * `unexpected` with its message for the console.
 */
export const failureCodes = [
  'unknownMethod',
  'wrongSender',
  'badArguments',
  'notFound',
  'undoConflict',
  'undoGone',
  'refusedPage',
  'otherPage',
  'private',
  'quota',
  'readOnly',
  'noDatabase',
  'notDamaged',
  'storageFailed',
  'unreachable',
  'unexpected',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Thrown by a served method to refuse, and by a client's method when it was refused. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string = code) {
    super(message);
    this.code = code;
  }
}

import type { Root } from './Surface';

/** Where a press was meant to land, and whether it did. */
interface PressGuard {
  /** Null while no press is awaited. */
  wanted: readonly Element[] | null;
  hasLanded: boolean;
}

/** Whether a key has come to this document since one was last awaited. */
interface KeyGuard {
  hasCome: boolean;
}

declare global {
  var pressGuard: PressGuard | undefined;
  var keyGuard: KeyGuard | undefined;
}

/**
 * Whether the press that was awaited (see `findByRole`, question `arm`) has landed where it was meant to; awaits none any
 * more. True where nothing was awaited, as in a document that has come in the meantime. Sent as text.
 */
export function hasLanded(_roots: Root[]): boolean {
  const guard = globalThis.pressGuard;
  if (!guard?.wanted) return true;
  guard.wanted = null;
  return guard.hasLanded;
}

/**
 * Whether a key has come to this document since `findByRole` (question `awaitKey`) awaited one. True where none was awaited, as in
 * a document that has come in the meantime. Sent as text.
 */
export function hasKeyCome(_roots: Root[]): boolean {
  return globalThis.keyGuard?.hasCome ?? true;
}

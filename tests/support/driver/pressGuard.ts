import type { Root } from './Surface';

/** Where a press was meant to land, and whether it did. */
interface PressGuard {
  /** Null while no press is awaited. */
  wanted: readonly Element[] | null;
  hasLanded: boolean;
}

declare global {
  var pressGuard: PressGuard | undefined;
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

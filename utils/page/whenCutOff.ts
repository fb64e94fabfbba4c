/** How often to look, in milliseconds: a mark of a script that can do nothing misleads for no longer. */
const INTERVAL = 2_000;

/** Calls back when the extension behind this script has gone: updated, disabled or removed. */
export function whenCutOff(
  isConnected: () => boolean,
  onCutOff: () => void,
  signal: AbortSignal,
): void {
  const timer = setInterval(() => {
    if (!isConnected()) onCutOff();
  }, INTERVAL);
  signal.addEventListener('abort', () => clearInterval(timer));
}

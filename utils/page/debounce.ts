/**
 * Runs something once after a burst of calls: when none has come for `calm` milliseconds, and at the latest `most`
 * after the first. Nothing runs after the signal ended it.
 */
export function debounce(
  run: () => void,
  { calm, most }: { readonly calm: number; readonly most: number },
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first: number | null = null;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    first ??= performance.now();
    clearTimeout(timer);
    const left = first + most - performance.now();
    timer = setTimeout(
      () => {
        first = null;
        run();
      },
      Math.max(0, Math.min(calm, left)),
    );
  };
}

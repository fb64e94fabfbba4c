/** Null where work may go on at once. */
export type Pause = () => Promise<void> | null;

/**
 * Work in slices: `await pause()` between steps lets the page have its turn whenever the budget of milliseconds is
 * spent, and rejects with the signal's reason once it is aborted. Resolves at once else, without a task.
 */
export function slices(budget: number, signal?: AbortSignal): Pause {
  let began = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - began < budget) return null;
    return nextTask().then(() => {
      signal?.throwIfAborted();
      began = performance.now();
    });
  };
}

/** Does work that comes in steps, with a pause wherever one is due. */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  pause: Pause,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/**
 * By a message: sooner than a timer (4 ms once nested), and fair. After `scheduler.yield` the page's own timers and
 * messages would wait until all is done.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Null where work may go on at once. */
export type Pause = () => Promise<void> | null;

/** What is left of the longest step with each that is shorter. */
const FADING = 0.9;

/**
 * Work in slices: `await pause()` between steps lets the page have its turn before the next step would go beyond the budget of
 * milliseconds, were it as long as the longest of late (or half of the budget, so that one very long step, or a wait for something else, does not
 * make a slice of each that follows); it rejects with the signal's reason once it is aborted. Resolves at once
 * else, without a task. Until `headStart` milliseconds of work are done, the next slice comes before whatever else the page has to
 * do but input; after that every turn is fair.
 */
export function slices(budget: number, signal?: AbortSignal, headStart = 0): Pause {
  let began = performance.now();
  let before = began;
  let longest = 0;
  let worked = 0;
  return () => {
    signal?.throwIfAborted();
    const now = performance.now();
    longest = Math.min(budget / 2, Math.max(now - before, FADING * longest));
    before = now;
    if (now - began + longest < budget) return null;
    worked += now - began;
    return nextTask(worked < headStart).then(() => {
      signal?.throwIfAborted();
      began = performance.now();
      before = began;
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

/** By a message: sooner than a timer (4 ms once nested), and fair. */
function nextTask(isAhead: boolean): Promise<void> {
  const { scheduler } = globalThis;
  // Not `scheduler.yield`: the page's own timers and messages would wait until all is done.
  if (isAhead && typeof scheduler?.postTask === 'function') {
    return scheduler.postTask(() => {}, { priority: 'user-blocking' });
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

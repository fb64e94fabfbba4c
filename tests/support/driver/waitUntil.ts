const INTERVAL = 30;

/** How long a test waits for what it expects, in milliseconds. Two busy cores and a cold browser need some of it. */
export const PATIENCE = 15_000;

/**
 * Asks again until the answer is neither false, null nor undefined, and gives that answer. A throw counts as "not
 * yet". Throws what was waited for, with the last error, when the time is up.
 */
export async function waitUntil<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  patience = PATIENCE,
): Promise<Exclude<Answer, false | null | undefined>> {
  const end = Date.now() + patience;
  for (let last: unknown; ; ) {
    // An answer that took long tells of long ago: one more is asked for once the time is up.
    const isLast = Date.now() > end;
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<Answer, false | null | undefined>;
      }
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (isLast) {
      throw new Error(`Waited ${patience} ms in vain for ${what}${last ? `: ${last}` : ''}`, {
        cause: last,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

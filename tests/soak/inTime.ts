/** An answer that has not come by then, in milliseconds, never will: its asker is gone. */
const PATIENCE = 8_000;

/** Null for an answer that does not come, or comes as an error of whoever was ended. */
export function inTime<Answer>(answer: Promise<Answer | null>): Promise<Answer | null> {
  const late = new Promise<null>((end) => setTimeout(end, PATIENCE, null));
  return Promise.race([answer.catch(() => null), late]);
}

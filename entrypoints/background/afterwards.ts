/**
 * Does what nobody waits for, and tells of its failure on the console. So is all that follows a commit and is no part of the
 * act: telling pages, remembering the pen. The answer does not wait for it (a tab that shows a dialog, or is frozen, may never
 * answer), and its failure is no failure of what was kept.
 */
export function afterwards(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => console.error(error));
}

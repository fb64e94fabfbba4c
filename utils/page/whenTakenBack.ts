import type { PageToBackground } from '../messaging/protocol';

/**
 * Calls back where a document is shown again (by the browser's Back) whose site was taken back while it lay aside: there no message
 * to go had reached it. Where the background does not answer, nothing can be done either, and that is told at the act.
 */
export function whenTakenBack(
  library: Pick<PageToBackground, 'mayStay'>,
  onTakenBack: () => void,
  signal: AbortSignal,
): void {
  const ask = async ({ persisted }: PageTransitionEvent) => {
    if (persisted && !(await library.mayStay().catch(() => true))) onTakenBack();
  };
  window.addEventListener('pageshow', ask, { signal });
}

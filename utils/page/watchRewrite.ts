/**
 * Calls back, once, when a page has written its document anew (`document.open`, or another root element in its place): that
 * takes all listeners of document and window away without a word, and whatever else was put there.
 * https://html.spec.whatwg.org/#document-open-steps
 */
export function watchRewrite(
  document: Document,
  onRewritten: () => void,
  signal: AbortSignal,
): void {
  const root = document.documentElement;
  const observer = new MutationObserver(() => {
    // Between opening and writing there is no root at all.
    if (!document.documentElement || document.documentElement === root) return;
    observer.disconnect();
    onRewritten();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

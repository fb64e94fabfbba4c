import { useEffect, useRef } from 'preact/hooks';

/** Ctrl or Cmd and Enter highlights from anywhere but another form, which has that key for itself. */
export function useHighlightKeys(highlight: () => void): void {
  const latest = useRef(highlight);
  latest.current = highlight;
  useEffect(() => {
    const controller = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!isAsked || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Does something once what has been set by now is drawn: with the document as it is then, before the next key is heard.
 * For the focus: `requestAnimationFrame` would let keys go astray until then, and is not called at all in a hidden window.
 * Of two that are asked for before a drawing, the later is done.
 */
export function useAfterDrawing(): (work: () => void) => void {
  const waiting = useRef<(() => void) | null>(null);
  const [, draw] = useState({});
  useLayoutEffect(() => {
    const work = waiting.current;
    waiting.current = null;
    work?.();
  });
  return useCallback((work: () => void) => {
    waiting.current = work;
    draw({});
  }, []);
}

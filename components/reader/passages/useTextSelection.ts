import { useEffect, useState } from 'preact/hooks';

/** How long a selection must rest before it is taken as made. */
const REST = 150;

/** The text now selected within `root`, once the pointer is up and it rests; null when there is none. */
export function useTextSelection(root: HTMLElement | null): Range | null {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    if (!root) return;
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const read = () => setRange(pressed ? null : selectedIn(root));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, REST);
    };
    root.addEventListener('pointerdown', () => (pressed = true), { signal });
    const release = () => {
      pressed = false;
      later();
    };
    addEventListener('pointerup', release, { signal });
    addEventListener('pointercancel', release, { signal });
    document.addEventListener('selectionchange', later, { signal });
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [root]);
  return range;
}

/** The text of `root` that is selected at this moment; null when there is none. */
export function selectedIn(root: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const inside = root.contains(range.startContainer) && root.contains(range.endContainer);
  if (inside) return range.toString().trim() ? range.cloneRange() : null;
  return clipped(range, root);
}

/** The part of a selection that lies in the article: a triple click on the last paragraph ends in what follows. */
function clipped(range: Range, root: HTMLElement): Range | null {
  if (!range.intersectsNode(root)) return null;
  const part = range.cloneRange();
  if (!root.contains(part.startContainer)) part.setStart(root, 0);
  if (!root.contains(part.endContainer)) part.setEnd(root, root.childNodes.length);
  return part.toString().trim() ? part : null;
}

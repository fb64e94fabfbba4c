/** A heading of the article, with its depth in this article from 0. */
export interface OutlineEntry {
  readonly element: HTMLElement;
  readonly text: string;
  readonly depth: number;
}

/**
 * The headings with text, in order. Depth counts the levels that the article really uses, so that an article of
 * h2 and h4 has depths 0 and 1, and never grows by more than one at a time.
 */
export function outlineOf(root: ParentNode): OutlineEntry[] {
  const headings = [...root.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    .map((element) => ({ element, text: element.textContent?.replace(/\s+/g, ' ').trim() ?? '' }))
    .filter(({ text }) => text !== '');
  const open: number[] = [];
  return headings.map(({ element, text }) => {
    const level = Number(element.localName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return { element, text, depth: open.length - 1 };
  });
}

import { adoptSheet, holds } from './adoptSheet';
import { HighlightSheet } from './HighlightSheet';
import type { HighlightStyle } from './highlightStyle';
import type { StyleRoot } from './sheetsOf';

/**
 * Where one document's passages are drawn: the CSS Custom Highlight API and one constructed sheet. Nothing is added
 * to the page's nodes, and nothing at all stays once every stroke was undone.
 * https://drafts.csswg.org/css-highlight-api-1/
 */
export class Canvas {
  readonly #document: Document;
  readonly #rules: HighlightSheet;
  readonly #highlights = new Map<string, Highlight>();
  readonly #roots = new Map<StyleRoot, { strokes: number; readonly undo: () => void }>();

  constructor(document: Document) {
    this.#document = document;
    this.#rules = new HighlightSheet(document);
  }

  /**
   * Draws a range in a style; a higher layer lies on top. The answer takes the stroke away. Static ranges are best: live
   * ones slow the page's own scripts.
   */
  paint(range: AbstractRange, style: HighlightStyle, layer: number): () => void {
    const { name } = style;
    const release = this.#enter(range.startContainer.getRootNode() as StyleRoot);
    this.reach(range, style);
    const highlight = this.#highlightNamed(name, layer);
    highlight.add(range);
    return () => {
      highlight.delete(range);
      if (highlight.size === 0) this.#drop(name, highlight);
      release();
    };
  }

  /** Draws what was painted before also in the elements that stand around the same text now. */
  reach(range: AbstractRange, style: HighlightStyle): void {
    this.#rules.reach(range, style);
  }

  /** Puts back what a page has thrown away of ours. */
  restore(): void {
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    for (const root of this.#roots.keys()) {
      if (!holds(root, this.#rules.sheet)) adoptSheet(root, this.#rules.sheet);
    }
  }

  #highlightNamed(name: string, layer: number): Highlight {
    const known = this.#highlights.get(name);
    if (known) return known;
    const highlight = new Highlight();
    highlight.priority = layer;
    this.#highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
    return highlight;
  }

  #drop(name: string, highlight: Highlight): void {
    this.#highlights.delete(name);
    // Another build of ours may have taken the name over.
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }

  /** Styles reach into no shadow root from outside: each root that has strokes gets the sheet. */
  #enter(given: StyleRoot): () => void {
    const root = given instanceof ShadowRoot ? given : this.#document;
    const entry = this.#roots.get(root) ?? {
      strokes: 0,
      undo: adoptSheet(root, this.#rules.sheet),
    };
    entry.strokes += 1;
    this.#roots.set(root, entry);
    return () => {
      entry.strokes -= 1;
      if (entry.strokes > 0) return;
      entry.undo();
      this.#roots.delete(root);
    };
  }
}

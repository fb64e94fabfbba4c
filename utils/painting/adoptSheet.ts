/** What holds style sheets: a document, or an open or own shadow root. */
export type StyleRoot = Document | ShadowRoot;

/** Firefox lets an extension look behind its safe view of a page's object. */
type Bare<T> = T & { readonly wrappedJSObject?: T };

/**
 * Adds a constructed sheet to a root without touching its nodes; the answer takes it away again. A page that throws
 * its sheets away takes ours along: adopting again is harmless.
 */
export function adoptSheet(root: StyleRoot, sheet: CSSStyleSheet): () => void {
  if (!holds(root, sheet)) add(root, sheet);
  return () => {
    const index = root.adoptedStyleSheets.indexOf(sheet);
    if (index >= 0) root.adoptedStyleSheets.splice(index, 1);
  };
}

/** Whether the root still has the sheet. */
export function holds(root: StyleRoot, sheet: CSSStyleSheet): boolean {
  return root.adoptedStyleSheets.indexOf(sheet) >= 0;
}

function add(root: StyleRoot, sheet: CSSStyleSheet): void {
  try {
    root.adoptedStyleSheets.push(sheet);
  } catch (error) {
    // Older Firefox can't change this list from a content script: https://bugzilla.mozilla.org/show_bug.cgi?id=1817675
    const bare = (root as Bare<StyleRoot>).wrappedJSObject;
    if (!bare) throw error;
    bare.adoptedStyleSheets.push(sheet);
  }
}

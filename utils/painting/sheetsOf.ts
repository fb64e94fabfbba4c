/** What holds style sheets: a document, or an open or own shadow root. */
export type StyleRoot = Document | ShadowRoot;

/** Firefox lets an extension look behind its safe view of a page's object. */
type Bare<T> = T & { readonly wrappedJSObject?: T };

/**
 * The live list of a root's constructed sheets. Older Firefox (140 does, 153 does not) shows a content script an empty husk of it, without so
 * much as a length, and no error: there only the page's own list is one. https://bugzilla.mozilla.org/show_bug.cgi?id=1817675
 */
export function sheetsOf(root: StyleRoot): CSSStyleSheet[] {
  const { adoptedStyleSheets } = root;
  if (typeof adoptedStyleSheets.length === 'number') return adoptedStyleSheets;
  const kind: Bare<StyleRoot> = (root instanceof ShadowRoot ? ShadowRoot : Document).prototype;
  const bare = (root as Bare<StyleRoot>).wrappedJSObject;
  // By its kind: a form by this name would stand in the document's way.
  return bare && kind.wrappedJSObject
    ? Reflect.get(kind.wrappedJSObject, 'adoptedStyleSheets', bare)
    : adoptedStyleSheets;
}

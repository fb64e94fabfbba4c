/** Below which element passages are described and found: the body, or the root of a document that has none. */
export function rootOf(document: Document): Element {
  return document.body ?? document.documentElement;
}

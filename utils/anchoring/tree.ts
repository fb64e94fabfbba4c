/**
 * The DOM as it is, whatever a page calls its form fields: `<input name="parentNode">` hides a form's own
 * `parentNode`, and `<img name="createTreeWalker">` a document's.
 */
function getter<T>(prototype: object, name: string): (node: Node) => T {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  return (node) => get?.call(node) as T;
}

export const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
export const nextOf = getter<Node | null>(Node.prototype, 'nextSibling');
export const previousOf = getter<Node | null>(Node.prototype, 'previousSibling');
export const firstOf = getter<Node | null>(Node.prototype, 'firstChild');
export const lastOf = getter<Node | null>(Node.prototype, 'lastChild');
const typeOf = getter<number>(Node.prototype, 'nodeType');
const ownerOf = getter<Document | null>(Node.prototype, 'ownerDocument');
const nameOf = getter<string>(Element.prototype, 'localName');
/** The open shadow root of an element, or null. */
export const openShadowOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

export function isElement(node: Node): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

/** Lower case in HTML. */
export function localNameOf(element: Element): string {
  return nameOf(element);
}

/** The open shadow root of a node, or null. */
export function shadowRootOf(node: Node): ShadowRoot | null {
  return isElement(node) ? openShadowOf(node) : null;
}

/** The element whose shadow tree `node` is the root of, or null. */
export function hostOf(node: Node): Element | null {
  return typeof ShadowRoot !== 'undefined' && node instanceof ShadowRoot ? node.host : null;
}

export function documentOf(node: Node): Document {
  return ownerOf(node) ?? (node as Document);
}

/** Walks the text nodes below `root`, in its own tree only. */
export function textWalker(root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(
    documentOf(root),
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
}

/** Elements below `root` in document order; none below a text node. */
export function elementsBelow(root: Node, selector: string): ArrayLike<Element> {
  if (isElement(root)) return Element.prototype.querySelectorAll.call(root, selector);
  if (isText(root)) return [];
  const { prototype } = typeOf(root) === Node.DOCUMENT_NODE ? Document : DocumentFragment;
  return prototype.querySelectorAll.call(root, selector);
}

/** True where `node` is `ancestor` or below it, in the same tree. */
export function contains(ancestor: Node, node: Node): boolean {
  return Node.prototype.contains.call(ancestor, node);
}

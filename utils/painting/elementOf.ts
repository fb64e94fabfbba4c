/** The element that a node is or stands in; for text right inside a shadow root its host. */
export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : parentOf(node);
}

/** The parent in the tree of elements, out of shadow roots too. */
export function parentOf(node: Node): Element | null {
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** Every open shadow root below a node, outer ones first. Looks at each element once. */
export function openShadowRoots(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot) found.push(shadowRoot, ...openShadowRoots(shadowRoot));
  }
  return found;
}

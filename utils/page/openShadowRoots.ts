import { elementsBelow, SHADOW_HOSTS, shadowRootOf } from '../anchoring/tree';

/** Every open shadow root of a node and below it, outer ones first. Looks at each element that may have one once. */
export function openShadowRoots(root: Node): ShadowRoot[] {
  const own = shadowRootOf(root);
  const found: ShadowRoot[] = own ? [own, ...openShadowRoots(own)] : [];
  const elements = elementsBelow(root, SHADOW_HOSTS);
  for (let at = 0; at < elements.length; at += 1) {
    const shadowRoot = shadowRootOf(elements[at] as Element);
    if (shadowRoot) found.push(shadowRoot, ...openShadowRoots(shadowRoot));
  }
  return found;
}

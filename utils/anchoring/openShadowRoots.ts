import { atOnce } from '../text/atOnce';
import { hostsBelow } from './hostsBelow';
import { shadowRootOf } from './tree';

/** Every open shadow root of a node and below it, outer ones first. Looks at each element that may have one once. */
export function openShadowRoots(root: Node): ShadowRoot[] {
  return atOnce(openShadowRootsInSteps(root));
}

/** As `openShadowRoots`, in steps. */
export function* openShadowRootsInSteps(root: Node): Generator<void, ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  for (const host of [root, ...(yield* hostsBelow(root))]) {
    const shadowRoot = shadowRootOf(host);
    if (!shadowRoot) continue;
    found.push(shadowRoot);
    // One by one: a call takes no more arguments than its stack has room for.
    for (const inner of yield* openShadowRootsInSteps(shadowRoot)) found.push(inner);
  }
  return found;
}

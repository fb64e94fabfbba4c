import { atOnce } from '../text/atOnce';
import { hostsBelow } from './hostsBelow';
import { contains, shadowRootOf, textWalker } from './tree';

/** True where `root` or an element below it has an open shadow root. */
export function hasShadows(root: Node): boolean {
  return shadowRootOf(root) !== null || atOnce(hostsBelow(root)).length > 0;
}

/** The elements of one tree that have an open shadow root, each given out once, in document order. */
export class ShadowHosts {
  /** The first text node of the tree that stands in or behind the next host; null where there is none, or no host is left. */
  waiting: Node | null = null;
  readonly #hosts: readonly Element[];
  readonly #walker: TreeWalker;
  #at = 0;

  /** `hosts` are all those below `root`, as `elementsOf` tells them. */
  constructor(root: Node, hosts: readonly Element[]) {
    this.#hosts = hosts;
    this.#walker = textWalker(root);
    this.#look();
  }

  get isEmpty(): boolean {
    return this.#hosts.length === 0;
  }

  /** The next host, if it lies below `root` and `before` is the first text node in or behind it; null for whichever. */
  take(root: Node, before: Node | null): Element | null {
    const host = this.#hosts[this.#at];
    if (!host || !contains(root, host) || (before && before !== this.waiting)) return null;
    this.#at += 1;
    this.#look();
    return host;
  }

  /** Leaves out the next hosts that lie in `element`. */
  skip(element: Element): void {
    while (this.take(element, null));
  }

  #look(): void {
    const host = this.#hosts[this.#at];
    if (host) this.#walker.currentNode = host;
    this.waiting = host ? this.#walker.nextNode() : null;
  }
}

import { SECTION_EDIT } from '../model/sectionEdit';
import { HOSTLESS } from './hostsBelow';
import { elementsBelow, localNameOf, openShadowOf } from './tree';
import { ABSENT_NAMES, DIM } from './unseen';

/** What reading a tree must know of its elements, in document order. */
export interface Elements {
  /** What holds no text for people, or is marked as hidden: all that `ABSENT` and `DIM` name. */
  readonly apart: readonly Element[];
  /** What has an open shadow root. */
  readonly hosts: readonly Element[];
}

/** Elements looked at in one step. */
const STEP = 4_096;

const ABSENT = 1;
/** By the names of elements, which is several times faster than a selector that lists them. */
const KINDS = new Map([
  ...HOSTLESS.map((name) => [name, 0] as const),
  ...ABSENT_NAMES.map((name) => [name, ABSENT] as const),
]);

/** Of one tree below `root`, in steps: each element is looked at once. */
export function* elementsOf(root: Node): Generator<void, Elements> {
  const apart: Element[] = [];
  const hosts: Element[] = [];
  // Both as of this moment, and in the same order.
  const all = elementsBelow(root, '*');
  const marked = elementsBelow(root, `${SECTION_EDIT},${DIM}`);
  let met = 0;
  let next = marked[met];
  for (let at = 0; at < all.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const element = all[at] as Element;
    const kind = KINDS.get(localNameOf(element));
    if (element === next) {
      apart.push(element);
      met += 1;
      next = marked[met];
    } else if (kind === ABSENT) {
      apart.push(element);
    }
    if (kind === undefined && openShadowOf(element)) hosts.push(element);
  }
  return { apart, hosts };
}

import { elementsBelow, localNameOf, openShadowOf } from './tree';

/** Elements looked at in one step. */
const STEP = 4_096;

/** Names of elements that can have no shadow root and are many; to ask `object` and `embed` for one costs a layout. */
export const HOSTLESS: readonly string[] =
  'a b br code em embed i img input label li link meta object option strong sub sup td th tr ul'.split(
    ' ',
  );

const hostless = new Set(HOSTLESS);

/** Elements of one tree with an open shadow root, in document order, in steps: each element that may have one is looked at. */
export function* hostsBelow(root: Node): Generator<void, Element[]> {
  const hosts: Element[] = [];
  const elements = elementsBelow(root, '*');
  for (let at = 0; at < elements.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const element = elements[at] as Element;
    if (!hostless.has(localNameOf(element)) && openShadowOf(element)) hosts.push(element);
  }
  return hosts;
}

import {
  firstOf,
  hostOf,
  isElement,
  localNameOf,
  nextOf,
  parentOf,
  previousOf,
  shadowRootOf,
} from './tree';

const SHADOW = 'shadow()';

/** Steps from `root` down to `node`, such as `/main[1]/p[3]`; `/shadow()` enters an open shadow root. Empty for `root` itself, null where it does not lead there. */
export function pathOf(node: Node, root: Node): string | null {
  const steps: string[] = [];
  for (let at = node; at !== root; ) {
    const host = hostOf(at);
    const above = host ?? parentOf(at);
    if (!above || !(host || isElement(at))) return null;
    steps.push(host ? SHADOW : `${nameOf(at as Element)}[${ordinalOf(at as Element)}]`);
    at = above;
  }
  return steps.reverse().reduce((path, step) => `${path}/${step}`, '');
}

/** The node that a path leads to today, or null. */
export function nodeAt(path: string, root: Node): Node | null {
  let at: Node | null = root;
  for (const step of path.split('/').slice(1)) {
    if (!at) return null;
    at = step === SHADOW ? shadowRootOf(at) : childAt(at, step);
  }
  return at;
}

function childAt(parent: Node, step: string): Element | null {
  const [, name, ordinal] = /^(.+)\[(\d+)\]$/.exec(step) ?? [];
  const isMeant = (child: Element) =>
    (name?.includes('%') ? nameOf(child) : localNameOf(child)) === name;
  let left = Number(ordinal);
  for (let child = firstOf(parent); child; child = nextOf(child)) {
    if (isElement(child) && isMeant(child) && --left === 0) return child;
  }
  return null;
}

/** Element names may hold anything that a parser took for one. */
function nameOf(element: Element): string {
  const name = localNameOf(element);
  return /^[\w-]+$/.test(name) ? name : encodeURIComponent(name.toWellFormed());
}

function ordinalOf(element: Element): number {
  const name = nameOf(element);
  let ordinal = 1;
  for (let at = previousOf(element); at; at = previousOf(at)) {
    if (isElement(at) && nameOf(at) === name) ordinal++;
  }
  return ordinal;
}

import { contains, documentOf, elementsBelow, hostOf, isElement, parentOf } from './tree';

/**
 * Text that people do not see, by what the page says of it (its style sheets are asked only for a place found, see
 * `isShown`). Ruby notes are left out, as a text is the same with and without them. `hidden="until-found"` and closed
 * `<details>` stay in: a folded section must be found.
 */
export const UNSEEN = [
  'script,style,template,noscript,head,title,desc,metadata,annotation,annotation-xml,rt,rp',
  'textarea,select,datalist,iframe,object,video,audio,canvas,noembed,noframes',
  '[hidden]:not([hidden="until-found" i]),[aria-hidden="true" i]',
].join();

/** The outermost unseen elements below `root`, in document order. */
export function unseenBelow(root: Node): Element[] {
  const outermost: Element[] = [];
  const found = elementsBelow(root, UNSEEN);
  let last: Element | null = null;
  for (let at = 0; at < found.length; at++) {
    const element = found[at] as Element;
    if (last && contains(last, element)) continue;
    outermost.push(element);
    last = element;
  }
  return outermost;
}

/** True where a node lies in an unseen element below `root`, shadow hosts included. */
export function isUnseen(node: Node, root: Node): boolean {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at) ?? hostOf(at)) {
    if (isElement(at) && Element.prototype.matches.call(at, UNSEEN)) return true;
  }
  return false;
}

/**
 * True where the page's styles let people see a text node. Where nothing is rendered, as in a stored snapshot or while
 * the page still hides all of `root`, everything counts as shown.
 */
export function isShown(node: Node, root: Node): boolean {
  const parent = parentOf(node);
  const element = parent && isElement(parent) ? parent : parent && hostOf(parent);
  if (!element || isVisible(element)) return true;
  const view = documentOf(root).defaultView;
  const top = isElement(root) ? root : documentOf(root).body;
  return !view || !top || !isVisible(top);
}

function isVisible(element: Element): boolean {
  const { checkVisibility } = Element.prototype;
  // `display: contents` has no box of its own, yet its text is shown.
  return (
    typeof checkVisibility !== 'function' ||
    checkVisibility.call(element, { visibilityProperty: true }) ||
    isContents(element)
  );
}

function isContents(element: Element): boolean {
  const view = documentOf(element).defaultView;
  if (view?.getComputedStyle(element).display !== 'contents') return false;
  const parent = parentOf(element);
  const above = parent && (isElement(parent) ? parent : hostOf(parent));
  return !above || isVisible(above);
}

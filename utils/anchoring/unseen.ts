import { SECTION_EDIT } from '../model/sectionEdit';
import { contains, documentOf, hostOf, isElement, parentOf } from './tree';

/**
 * Names of elements that hold no text for people at all. Ruby notes are among them, as a text is the same with and without.
 * Fallbacks in `<object>` are not: Chromium lays the page out when a script touches one, and `isShown` sorts them out.
 */
export const ABSENT_NAMES: readonly string[] = (
  'script style template noscript head title desc metadata annotation annotation-xml rt rp ' +
  'textarea select datalist iframe video audio canvas noembed noframes'
).split(' ');

/** What holds no text for people, as a selector. */
export const ABSENT = [...ABSENT_NAMES, SECTION_EDIT].join();

/**
 * What a page takes away from people, or from some: a folded section, a menu, everything behind an open dialog, but also
 * a second copy of the article.
 */
export const DIM = '[hidden]:not([hidden="until-found" i]),[aria-hidden="true" i]';

/** True where a node is or lies in an element of a kind below `root`, shadow hosts included. */
export function isWithin(node: Node, root: Node, selector: string): boolean {
  for (let element = isElement(node) ? node : elementOf(node); element; ) {
    const found = Element.prototype.closest.call(element, selector);
    if (found && !contains(found, root)) return true;
    const top: Node = Node.prototype.getRootNode.call(element);
    if (contains(top, root)) return false;
    element = hostOf(top);
  }
  return false;
}

/**
 * True where the page's styles let people see a text node. Where nothing is rendered, as in a stored snapshot or while
 * the page still hides all of `root`, everything counts as shown.
 */
export function isShown(node: Node, root: Node): boolean {
  const element = elementOf(node);
  if (!element || isVisible(element)) return true;
  const view = documentOf(root).defaultView;
  const top = isElement(root) ? root : documentOf(root).body;
  return !view || !top || !isVisible(top);
}

function elementOf(node: Node): Element | null {
  const parent = parentOf(node);
  return parent && isElement(parent) ? parent : parent && hostOf(parent);
}

/** As `isShown`, for an element; false where nothing is rendered. */
export function isVisible(element: Element): boolean {
  const { checkVisibility } = Element.prototype;
  if (typeof checkVisibility !== 'function') return true;
  if (checkVisibility.call(element, { visibilityProperty: true })) return true;
  // `display: contents` has no box of its own, yet its text is shown.
  const view = documentOf(element).defaultView;
  if (view?.getComputedStyle(element).display !== 'contents') return false;
  const above = elementOf(element);
  return !above || isVisible(above);
}

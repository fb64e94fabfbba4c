import { elementOf } from '../painting/elementOf';
import { toRange } from './toRange';

/**
 * Whether the first line of a passage can be seen: inside the window and each scroller, with nothing over it. Asked of the browser by a
 * point in it; a passage that takes no clicks counts as unseen.
 */
export function isInSight(document: Document, passage: AbstractRange): boolean {
  const element = elementOf(passage.startContainer);
  const [line] = toRange(document, passage)?.getClientRects() ?? [];
  if (!element || !line) return false;
  const root = element.getRootNode() as Document | ShadowRoot;
  const { left, top, width, height } = line;
  return element.contains(root.elementFromPoint(left + width / 2, top + height / 2));
}

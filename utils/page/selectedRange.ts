import { openShadowRoots } from '../anchoring/openShadowRoots';
import { tightenRange } from './tightenRange';
import { toRange } from './toRange';

/** Chrome's older way into a shadow root's selection; it stands in no specification. */
type RootWithSelection = ShadowRoot & { getSelection?(): Selection | null };

/**
 * What the reader has selected on the page, from its first to its last visible character, in the document or in one
 * open shadow root. Null when nothing is selected, or only white space, or text that is being written.
 */
export function selectedRange(document: Document): Range | null {
  const range = composedRange(document);
  if (!range || range.collapsed || isWritten(range.commonAncestorContainer)) return null;
  return tightenRange(range);
}

/** Where the caret stands, or null when there is none or it is a selection. */
export function caret(document: Document): Range | null {
  const range = composedRange(document);
  return range?.collapsed ? range : null;
}

function composedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const plain = selection.getRangeAt(0);
  // Only a selection inside a shadow root looks collapsed from outside of it.
  if (!plain.collapsed) return plain.cloneRange();
  return inShadow(document, selection) ?? plain.cloneRange();
}

function inShadow(document: Document, selection: Selection): Range | null {
  const shadowRoots = openShadowRoots(document);
  if (shadowRoots.length === 0) return null;
  if ('getComposedRanges' in selection) {
    const [composed] = selection.getComposedRanges({ shadowRoots });
    return composed ? toRange(document, composed) : null;
  }
  for (const root of shadowRoots as RootWithSelection[]) {
    const inner = root.getSelection?.();
    if (inner && inner.rangeCount > 0 && !inner.isCollapsed)
      return inner.getRangeAt(0).cloneRange();
  }
  return null;
}

/** Text in a field or an editor is the page's document in the making: it won't be there next time. */
function isWritten(node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  if (node.ownerDocument?.designMode === 'on') return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

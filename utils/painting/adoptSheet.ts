import { type StyleRoot, sheetsOf } from './sheetsOf';

/**
 * Adds a constructed sheet to a root without touching its nodes; the answer takes it away again. A page that throws
 * its sheets away takes ours along: adopting again is harmless.
 */
export function adoptSheet(root: StyleRoot, sheet: CSSStyleSheet): () => void {
  if (!holds(root, sheet)) sheetsOf(root).push(sheet);
  return () => {
    const sheets = sheetsOf(root);
    const index = sheets.indexOf(sheet);
    if (index >= 0) sheets.splice(index, 1);
  };
}

/** Whether the root still has the sheet. */
export function holds(root: StyleRoot, sheet: CSSStyleSheet): boolean {
  return sheetsOf(root).indexOf(sheet) >= 0;
}

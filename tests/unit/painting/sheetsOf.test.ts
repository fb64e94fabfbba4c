import { expect, test } from 'vitest';
import { adoptSheet, holds } from '../../../utils/painting/adoptSheet';
import { type StyleRoot, sheetsOf } from '../../../utils/painting/sheetsOf';

const sheet = {} as CSSStyleSheet;

/** As Firefox 140 shows a document to a content script: the list of its sheets has nothing that lists have. */
function husk(own: CSSStyleSheet[]): StyleRoot {
  const root = { adoptedStyleSheets: {}, wrappedJSObject: { adoptedStyleSheets: own } };
  return root as unknown as StyleRoot;
}

test('the list of a root is its own where it can be read', () => {
  const sheets: CSSStyleSheet[] = [];
  const root = { adoptedStyleSheets: sheets, wrappedJSObject: { adoptedStyleSheets: [] } };
  expect(sheetsOf(root as unknown as StyleRoot)).toBe(sheets);
});

test('a sheet is adopted, known and taken away by the page’s list where the root’s is a husk', () => {
  const theirs = {} as CSSStyleSheet;
  const own = [theirs];
  const root = husk(own);
  expect(holds(root, sheet)).toBe(false);
  const undo = adoptSheet(root, sheet);
  expect(own).toEqual([theirs, sheet]);
  expect(holds(root, sheet)).toBe(true);
  adoptSheet(root, sheet);
  expect(own).toHaveLength(2);
  undo();
  expect(own).toEqual([theirs]);
});

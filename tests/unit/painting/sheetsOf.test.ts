import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptSheet, holds } from '../../../utils/painting/adoptSheet';
import { type StyleRoot, sheetsOf } from '../../../utils/painting/sheetsOf';

const sheet = {} as CSSStyleSheet;

/**
 * As Firefox 140 shows a document to a content script: the list of its sheets has nothing that lists have, and behind it stands the page's own
 * document, here one with a form by the list's name.
 */
function husk(sheets: CSSStyleSheet[]): StyleRoot {
  const root = { adoptedStyleSheets: {}, wrappedJSObject: { adoptedStyleSheets: 'form', sheets } };
  return root as unknown as StyleRoot;
}

/** The page's own kind of document, whose list is got by its getter. */
const bareKind = {
  get adoptedStyleSheets() {
    return (this as unknown as { sheets: CSSStyleSheet[] }).sheets;
  },
};
beforeAll(() => {
  Object.assign(Document.prototype, { wrappedJSObject: bareKind });
});
afterAll(() => {
  Reflect.deleteProperty(Document.prototype, 'wrappedJSObject');
});

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

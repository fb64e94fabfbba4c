import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stepReadability } from '../../../scripts/steppedReadability';

const source = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

test('adds pauses to Readability, and changes nothing else', () => {
  const stepped = stepReadability(source);
  const plain = stepped
    .replaceAll(' if (this._mayPause()) yield;', '')
    .replaceAll(/^ {2}\*(?=\w+\()/gm, '  ')
    .replaceAll('_forEachInSteps', '_forEachNode')
    .replaceAll('_removeInSteps', '_removeNodes');
  // Brackets around a call are all that is left, and `yield*` in them.
  const bare = (code: string) => code.replaceAll(/\(yield\* |\)/g, '');
  expect(stepped).not.toBe(source);
  expect(bare(plain)).toBe(bare(source));
  expect(stepped).toContain('(yield* this._prepArticle(articleContent))');
});

test.each([
  ['a method is gone', source.replace('_cleanStyles(e) {', '_removeStyles(e) {'), /methods/],
  [
    'a method that pauses is called by a function that cannot wait',
    source.replace('_getCharCount(e, s) {', '_getCharCount(e, s) { this._cleanStyles(e);'),
    /calls/,
  ],
  [
    'a method that pauses is handed on',
    source.replace('_getCharCount(e, s) {', '_getCharCount(e, s) { [e].map(this._cleanStyles);'),
    /calls/,
  ],
  [
    'a loop has no block',
    source.replace('var cur = e.firstElementChild;', 'while (e.x) e = e.x; var cur = e;'),
    /loop/,
  ],
])('builds nothing where %s', (_, changed, reason) => {
  expect(changed).not.toBe(source);
  expect(() => stepReadability(changed)).toThrow(reason);
});

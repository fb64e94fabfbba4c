import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { tagName, tagNames } from '../../../utils/export/tagName';
import { naughty } from './naughty';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test.each([
  ['simple', 'simple'],
  ['two words', 'two-words'],
  ['R&D/été 2026', 'R-D/été-2026'],
  ['2026', '_2026'],
  ['2026/10', '_2026/10'],
  ['y2026/10', 'y2026/10'],
  ["l'été: (fin)", 'l-été-fin'],
  ['C++', 'C'],
  ['日本語', '日本語'],
  ['هم\u200cکار', 'هم-کار'],
  ['👩\u200d💻', '👩-💻'],
  ['😀 mood', '😀-mood'],
  ['snake_case-and-dash', 'snake_case-and-dash'],
  ['a/&/b', 'a/b'],
  ['&', ''],
  ['_', ''],
])('%s is written %s', (tag, name) => {
  expect(tagName(tag)).toBe(name);
});

test('is what Obsidian takes for one tag, and stays when written again', () => {
  fc.assert(
    fc.property(naughty, (tag) => {
      const name = tagName(tag);
      expect(tagName(name)).toBe(name);
      expect(name).not.toMatch(
        /[\s!-,.:-@[-^`{-~]|[\u2000-\u206f\u2e00-\u2e7f]|^\/|\/$|\/\/|^[\p{N}/]+$/u,
      );
    }),
    { numRuns: 1_000 },
  );
});

test('tags that become one are written once', () => {
  expect(tagNames(['R&D', 'r d', '&', 'other'])).toEqual(['R-D', 'other']);
});

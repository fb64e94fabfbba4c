import { describe, expect, test } from 'vitest';
import { parentOf, tagTree } from '@/components/tags/tagTree';

const shown = (tags: readonly string[]) =>
  tagTree(
    tags.map((tag) => ({ tag, count: 1 })),
    'en',
  ).map(({ tag, depth, count }) => [tag, depth, count]);

describe('tags as a tree', () => {
  test('a tag stands below the one that holds it, before others of that level', () => {
    expect(shown(['work/2026', 'work', 'work-life', 'art'])).toEqual([
      ['art', 0, 1],
      ['work', 0, 1],
      ['work/2026', 1, 1],
      ['work-life', 0, 1],
    ]);
  });

  test('a tag that only holds others is there, without a count', () => {
    expect(shown(['a/b/c'])).toEqual([
      ['a', 0, 0],
      ['a/b', 1, 0],
      ['a/b/c', 2, 1],
    ]);
  });

  test('two spellings of what is above are one', () => {
    expect(shown(['Work/a', 'work/b', 'Work'])).toEqual([
      ['Work', 0, 1],
      ['Work/a', 1, 1],
      ['work/b', 1, 1],
    ]);
  });

  test.each([
    ['a/b/c', 'a/b'],
    ['a', null],
  ])('above %s stands %s', (tag, parent) => expect(parentOf(tag)).toBe(parent));
});

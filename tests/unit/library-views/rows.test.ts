import { describe, expect, test } from 'vitest';
import { nearestRow, rowAt } from '@/components/hooks/rows';

const before = ['a', 'b', 'c', 'd'];

describe('focus after rows have gone', () => {
  test.each([
    { name: 'stays on a row that stays', after: ['a', 'b', 'd'], current: 'b', want: 'b' },
    { name: 'goes to the next', after: ['a', 'c', 'd'], current: 'b', want: 'c' },
    { name: 'skips those that went with it', after: ['a', 'd'], current: 'b', want: 'd' },
    { name: 'from the last, goes up', after: ['a', 'b', 'c'], current: 'd', want: 'c' },
    { name: 'with only earlier ones left, goes up', after: ['a'], current: 'c', want: 'a' },
    { name: 'in a wholly new list, the first', after: ['x', 'y'], current: 'b', want: 'x' },
    { name: 'from nowhere, the first', after: ['a'], current: null, want: 'a' },
    { name: 'in an empty list, nowhere', after: [], current: 'b', want: null },
  ])('$name', ({ after, current, want }) => {
    expect(nearestRow(before, after, current)).toBe(want);
  });

  test('a new row above does not move it', () => {
    expect(nearestRow(before, ['new', ...before], 'c')).toBe('c');
  });
});

describe('moving by rows', () => {
  test.each([
    { current: 'b', step: 1, want: 'c' },
    { current: 'b', step: -1, want: 'a' },
    { current: 'a', step: -1, want: 'a' },
    { current: 'd', step: 1, want: 'd' },
    { current: null, step: 1, want: 'a' },
    { current: null, step: -1, want: 'd' },
    { current: 'gone', step: 1, want: 'a' },
    { current: 'b', step: -Infinity, want: 'a' },
    { current: 'b', step: Infinity, want: 'd' },
  ])('from $current by $step to $want', ({ current, step, want }) => {
    expect(rowAt(before, current, step)).toBe(want);
  });

  test('nowhere to go in an empty list', () => {
    expect(rowAt([], null, 1)).toBeNull();
  });
});

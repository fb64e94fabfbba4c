import { describe, expect, test } from 'vitest';
import {
  noSelection,
  type Selection,
  selectedIn,
  toggleAll,
  toggleOne,
  toggleRange,
} from '@/components/library/list/selection';

const rows = ['a', 'b', 'c', 'd', 'e'];
const picked = (selection: Selection<string>) => selectedIn(selection, rows).join('');

describe('ticking rows', () => {
  test('a click ticks, a second clears', () => {
    const once = toggleOne(noSelection<string>(), 'b');
    expect(picked(once)).toBe('b');
    expect(picked(toggleOne(once, 'b'))).toBe('');
  });

  test.each([
    { from: 'b', to: 'd', want: 'bcd' },
    { from: 'd', to: 'b', want: 'bcd' },
    { from: 'c', to: 'c', want: 'c' },
  ])('shift-click from $from to $to ticks $want', ({ from, to, want }) => {
    expect(picked(toggleRange(toggleOne(noSelection<string>(), from), to, rows))).toBe(want);
  });

  test('a range from a cleared row clears', () => {
    const all = toggleAll(noSelection<string>(), rows);
    const cleared = toggleOne(all, 'b');
    expect(picked(toggleRange(cleared, 'd', rows))).toBe('ae');
  });

  test('a second range starts where the first did', () => {
    const first = toggleRange(toggleOne(noSelection<string>(), 'b'), 'e', rows);
    expect(picked(toggleRange(first, 'a', rows))).toBe('abcde');
    expect(first.anchor).toBe('b');
  });

  test('with the anchor filtered away, a shift-click is a click', () => {
    const anchored = toggleOne(noSelection<string>(), 'a');
    const after = toggleRange(anchored, 'd', ['c', 'd', 'e']);
    expect(picked(after)).toBe('ad');
    expect(after.anchor).toBe('d');
  });

  test('all of them, and none again', () => {
    const all = toggleAll(toggleOne(noSelection<string>(), 'c'), rows);
    expect(picked(all)).toBe('abcde');
    expect(picked(toggleAll(all, rows))).toBe('');
  });

  test('what a filter hides is not among the selected', () => {
    const all = toggleAll(noSelection<string>(), rows);
    expect(selectedIn(all, ['d', 'b', 'z'])).toEqual(['d', 'b']);
  });
});

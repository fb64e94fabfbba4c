import { describe, expect, test } from 'vitest';
import { minutesLeft } from '@/components/reader/article/minutesLeft';
import { orderBetween } from '@/components/reader/passages/orderBetween';
import { passageStep } from '@/components/reader/passages/passageStep';
import { placeNotes } from '@/components/reader/passages/placeNotes';

describe('minutes left', () => {
  test.each([
    { minutes: 8, progress: 0, left: 8 },
    { minutes: 8, progress: 0.5, left: 4 },
    { minutes: 8, progress: 0.51, left: 4 },
    { minutes: 8, progress: 0.99, left: 1 },
    { minutes: 1, progress: 0.4, left: 1 },
    { minutes: 8, progress: 1, left: 0 },
  ])('$progress of $minutes leaves $left', ({ minutes, progress, left }) =>
    expect(minutesLeft(minutes, progress)).toBe(left),
  );
});

describe('notes in the margin', () => {
  const note = (id: string, wanted: number, height = 40) => ({ id, wanted, height });
  const tops = (...notes: ReturnType<typeof note>[]) => Object.fromEntries(placeNotes(notes, 10));

  test('stand beside their passages where there is room', () => {
    expect(tops(note('a', 0), note('b', 100))).toEqual({ a: 0, b: 100 });
  });

  test('make way for the one before', () => {
    expect(tops(note('a', 0), note('b', 20), note('c', 60))).toEqual({ a: 0, b: 50, c: 100 });
  });

  test('return to their passages after a crowd', () => {
    expect(tops(note('a', 0), note('b', 5), note('c', 400)).c).toBe(400);
  });

  test('keep the order of the text, whatever order they come in', () => {
    expect(tops(note('late', 30), note('early', 0))).toEqual({ early: 0, late: 50 });
  });

  test('never cover each other', () => {
    const notes = Array.from({ length: 50 }, (_, i) =>
      note(String(i), (i * 37) % 300, 20 + (i % 7)),
    );
    const placed = [...placeNotes(notes, 10)].map(([id, top]) => ({
      top,
      bottom: top + (notes[Number(id)]?.height ?? 0),
    }));
    placed.sort((a, b) => a.top - b.top);
    for (const [i, each] of placed.entries()) {
      expect(each.top).toBeGreaterThanOrEqual((placed[i - 1]?.bottom ?? -10) + 10);
    }
  });
});

describe('stepping through passages', () => {
  const places = [
    { id: 'a', top: -300 },
    { id: 'b', top: 200 },
    { id: 'c', top: 900 },
  ];

  test.each([
    { current: null, step: 1, want: 'b' },
    { current: null, step: -1, want: 'a' },
    { current: 'b', step: 1, want: 'c' },
    { current: 'b', step: -1, want: 'a' },
    { current: 'c', step: 1, want: null },
    { current: 'a', step: -1, want: null },
    { current: 'removed', step: 1, want: 'b' },
  ] as const)('from $current by $step to $want', ({ current, step, want }) => {
    expect(passageStep(places, current, step, 0)).toBe(want);
  });

  test('nowhere in an article without passages', () => {
    expect(passageStep([], null, 1, 0)).toBeNull();
  });
});

describe('order of a passage marked in the reader', () => {
  test.each([
    { name: 'the only one', start: 50, before: null, after: null, want: 50 },
    {
      name: 'after marks of a page with a long menu',
      start: 50,
      before: 900,
      after: null,
      want: 900,
    },
    { name: 'before such a mark', start: 50, before: null, after: 900, want: 50 },
    { name: 'between two', start: 50, before: 900, after: 1200, want: 900 },
    { name: 'past the next one', start: 5000, before: 900, after: 1200, want: 1200 },
    { name: 'where it fits', start: 1000, before: 900, after: 1200, want: 1000 },
    { name: 'between two in disorder', start: 10, before: 900, after: 100, want: 900 },
  ])('$name', ({ start, before, after, want }) =>
    expect(orderBetween(start, before, after)).toBe(want),
  );
});

import { describe, expect, test } from 'vitest';
import { isFiltered, toListQuery, unfiltered } from '@/components/library/listFilter';

describe('filter of the reading list', () => {
  test('without a filter nothing is asked for in particular', () => {
    expect(isFiltered(unfiltered)).toBe(false);
    expect(toListQuery(unfiltered)).toEqual({});
  });

  test('white space in the search box is no filter', () => {
    const filter = { ...unfiltered, text: ' \t ' };
    expect(isFiltered(filter)).toBe(false);
    expect(toListQuery(filter)).toEqual({});
  });

  test('state, tag and text narrow together', () => {
    const filter = { state: 'inbox', tag: 'work/2026', text: ' margin ' } as const;
    expect(isFiltered(filter)).toBe(true);
    expect(toListQuery(filter)).toEqual({ states: ['inbox'], tag: 'work/2026', text: 'margin' });
  });

  test.each([{ state: 'archived' as const }, { tag: 'a' }, { text: 'x' }])(
    '%o alone counts as a filter',
    (part) => expect(isFiltered({ ...unfiltered, ...part })).toBe(true),
  );
});

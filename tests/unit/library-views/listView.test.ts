import { describe, expect, test } from 'vitest';
import {
  everything,
  type ListView,
  narrowings,
  orderName,
  orders,
  toRequest,
  without,
} from '@/components/library/list/listView';

const narrowed: ListView = {
  text: ' margin ',
  filter: { states: ['inbox'], tag: 'work', hasNote: true, savedFrom: 0 },
  order: orders.title,
};

describe('what narrows the list', () => {
  test('nothing, at first', () => expect(narrowings(everything)).toEqual([]));

  test('everything that is set, and a moment of 0 is', () => {
    expect(narrowings(narrowed)).toEqual(['text', 'states', 'tag', 'hasNote', 'savedFrom']);
  });

  test('neither white space nor an empty choice', () => {
    const view = { ...everything, text: ' \t', filter: { states: [], tag: null, favourite: null } };
    expect(narrowings(view)).toEqual([]);
  });

  test.each(narrowings(narrowed))('%s can be taken away alone', (one) => {
    const left = narrowings(narrowed).filter((other) => other !== one);
    expect(narrowings(without(narrowed, one))).toEqual(left);
  });
});

describe('orders', () => {
  test.each(Object.keys(orders))('%s is known by its name', (name) => {
    expect(orderName(orders[name as keyof typeof orders])).toBe(name);
  });

  test('one that is not offered has no name', () => {
    expect(orderName({ sort: 'title', descending: true })).toBeNull();
    expect(orderName(null)).toBeNull();
  });

  test('without a choice the query decides', () => {
    expect(toRequest(everything, null)).toEqual({ query: null });
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Query } from '../../../utils/anchoring/query';
import type { Reading } from '../../../utils/anchoring/reading';
import { readings } from '../../../utils/anchoring/readings';
import { Grams } from '../../../utils/text/Grams';

/** Sentences of few words share runs of all lengths, by chance and not. */
const word = fc.constantFrom('aap', 'noot', 'mies', 'wim', 'zus', 'jet', 'teun', 'vuur', 'gijs');
const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => words.join(''));
const pages = fc.array(sentence, { minLength: 3, maxLength: 8 }).chain((told) =>
  fc.record({
    told: fc.constant(told),
    page: fc.array(fc.oneof(fc.constantFrom(...told), sentence), { minLength: 4, maxLength: 16 }),
    quote: fc.nat(told.length - 1),
  }),
);

function queryOf(told: readonly string[], quote: number): Query {
  const from = told.slice(0, quote).join('').length;
  const to = from + (told[quote] as string).length;
  return { window: told.join(''), from, to, position: null, path: null };
}

test('what is left unread could not come first, rival, tell of a passage taken out, nor be a candidate', () => {
  let left = 0;
  fc.assert(
    fc.property(pages, ({ told, page, quote }) => {
      const query = queryOf(told, quote);
      const grams = Grams.of(page.join('.'));
      const all = readings(query, grams, () => false);
      const some = readings(query, grams, () => true);
      const has = (one: Reading) =>
        some.some(({ start, end }) => start === one.start && end === one.end);
      for (const one of all.filter((each) => !has(each))) {
        left += 1;
        const [best] = some as [Reading];
        expect(one.kept).toBeLessThan(0.4);
        expect(one.exact).toBe(false);
        // What distance and order may cost the best, and the margin by which it has to win.
        expect(one.evidence).toBeLessThanOrEqual(best.evidence - 86);
        expect(Math.min(...one.near)).toBeLessThan(0.9);
      }
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(left).toBeGreaterThan(100);
});

test('where people do not see the best place, all are read', () => {
  const told = ['vuurteunzusjetwim', 'gijsmiesnootaapzus', 'jetteunwimvuurgijs'];
  const text = `${told.join('')}.${'x'.repeat(60)}.teunwimvuur.`;
  const read = (isShown: boolean) =>
    readings(queryOf(told, 1), Grams.of(text), () => isShown).map(({ evidence }) => evidence);
  expect(read(true)).toHaveLength(1);
  expect(read(false)).toHaveLength(2);
});

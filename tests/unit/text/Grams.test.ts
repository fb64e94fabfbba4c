import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAM, Grams } from '../../../utils/text/Grams';

/** Few letters, so that much stands twice. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'w'), maxLength: 400 });

test('tells every place where a string stands', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 11, max: 60 }), (whole, seed, length) => {
      const first = seed % Math.max(1, whole.length);
      const sought = whole.slice(first, first + length).padEnd(11, 'z');
      const places = Grams.of(whole).placesOf(sought);
      const all = Array.from(whole, (_, at) => at).filter((at) => whole.startsWith(sought, at));
      expect(places?.sort((a, b) => a - b)).toEqual(all);
    }),
  );
});

test('does not follow what stands everywhere', () => {
  expect(Grams.of('na'.repeat(1_000)).placesOf('nananananana')).toBeNull();
});

test('meets every place of a run', () => {
  fc.assert(
    fc.property(text, fc.nat(), (whole, seed) => {
      const first = seed % Math.max(1, whole.length);
      const sought = whole.slice(first, first + 11);
      const met: number[] = [];
      Grams.of(whole).eachPlace(
        sought,
        () => true,
        (at, place) => met.push(place - at),
      );
      if (sought.length === GRAM + 3) expect(met).toContain(first);
    }),
  );
});

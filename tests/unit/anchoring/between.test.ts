import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { between } from '../../../utils/anchoring/between';
import type { Query } from '../../../utils/anchoring/query';
import { readings } from '../../../utils/anchoring/readings';
import { Grams } from '../../../utils/text/Grams';

const before = 'merchantspaidforitwithataxonsaltwhichnobodyhadaskedthefishermenabout.';
const quote = 'inthearchiveliesadrawingofthelock,madebyasurveyorwhoneversawitfinished.';
const behind = 'twowarsandonefloodlateronlytheeasternquayiswhereitwasmeanttobe.';
const other = 'childrenstilllookforthebrassplatethatissaidtomarktheheightofthewater.';
const changed = quote.replace('drawing', 'sketch').replace('never', 'neither');

function queryIn(text: string, from: number, to: number): Query {
  const first = Math.max(0, from - 192);
  const window = text.slice(first, to + 192);
  return { window, from: from - first, to: to - first, position: null, path: null };
}

const query = queryIn(before + quote + behind, before.length, before.length + quote.length);
const inText = (text: string) => {
  const found = between(query, Grams.of(text));
  return found && text.slice(found.start, found.end);
};

group('where prefix and suffix stand to the letter', () => {
  test('what stands between them is the passage, however it was changed', () => {
    expect(inText(other + before + changed + behind + other)).toBe(changed);
    expect(inText(before + quote + behind)).toBe(quote);
  });

  test('what stands unchanged counts once', () => {
    const found = between(query, Grams.of(before + quote + behind + other));
    expect(found).toMatchObject({ kept: 1, exact: true, context: [before.length, behind.length] });
  });

  test.each([
    ['the quote stands unchanged elsewhere', before + changed + behind + quote],
    ['the prefix stands twice', before + changed + behind + before + other],
    ['the suffix stands twice', behind + other + before + changed + behind],
    ['they stand the other way round', behind + changed + before],
    ['a chapter was put between them', before + changed + other.repeat(4) + behind],
    ['one of them has changed next to the quote', before.slice(0, -3) + changed + behind],
    ['there is nothing of it', other],
  ])('not where %s', (_, text) => expect(inText(text)).toBeNull());

  test('not for a passage without enough context, nor for a word', () => {
    const text = before + quote + behind;
    const grams = Grams.of(text);
    expect(
      between({ ...query, window: query.window.slice(30), from: 39, to: 110 }, grams),
    ).toBeNull();
    expect(between({ ...query, to: query.from + 8 }, grams)).toBeNull();
  });
});

test('it is the place that a look at all places gives, too', () => {
  const words = fc.array(
    fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 3, maxLength: 9 }),
    {
      minLength: 120,
      maxLength: 200,
    },
  );
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('put', 'cut', 'swap')), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 40, max: 80 }), edits, (all, first, changes) => {
      const at = (word: number) => all.slice(0, word).join('').length;
      const wanted = queryIn(all.join(''), at(first), at(first + 8));
      const after = [...all];
      for (const [seed, kind] of changes) {
        const place = seed % after.length;
        if (kind === 'put') after.splice(place, 0, 'xyz');
        else if (kind === 'cut') after.splice(place, 1);
        else after[place] = 'zyx';
      }
      const grams = Grams.of(after.join(''));
      const found = between(wanted, grams);
      if (!found || found.kept < 0.6) return;
      const [best] = readings(wanted, grams, () => true);
      expect([found.start, found.end]).toEqual([best?.start, best?.end]);
    }),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonRuns, type Run } from '../../../utils/text/commonRuns';
import { Grams } from '../../../utils/text/Grams';

/** All stretches that cannot be made longer, by looking at each pair of places. */
function bruteRuns(sought: string, text: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < sought.length; at++) {
    for (let place = 0; place < text.length; place++) {
      if (at > 0 && place > 0 && sought[at - 1] === text[place - 1]) continue;
      let length = 0;
      while (at + length < sought.length && sought[at + length] === text[place + length]) length++;
      if (length > 0) runs.push({ at, place, length });
    }
  }
  return runs;
}

/** Sentences of few words: they share runs of all lengths, and stand in another order, or twice. */
const word = fc.constantFrom('aap', 'noot', 'mies', 'wim', 'zus', 'jet', 'teun', 'vuur', 'gijs');
const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => words.join(''));
const pages = fc
  .array(sentence, { minLength: 2, maxLength: 6 })
  .chain((sentences) =>
    fc.tuple(
      fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }),
      fc.array(fc.oneof(fc.constantFrom(...sentences), sentence), { minLength: 1, maxLength: 6 }),
    ),
  )
  .map(([sought, text]) => [sought.join('.'), text.join('.')] as const);

test('every long run is met, also another copy of what is known already, and each is as long as it can be', () => {
  fc.assert(
    fc.property(pages, ([sought, text]) => {
      const all = bruteRuns(sought, text);
      // Of more than it keeps, the shorter ones are left out.
      fc.pre(all.filter(({ length }) => length >= 8).length <= 112);
      const found = commonRuns(sought, Grams.of(text));
      for (const run of found) expect(all).toContainEqual(run);
      for (const run of all) if (run.length >= 19) expect(found).toContainEqual(run);
    }),
  );
});

test('outside of long runs those of eleven are met', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz0123456789';
  for (let at = 0; at + 11 <= text.length; at++) {
    const piece = text.slice(at, at + 11);
    expect(commonRuns(`#${piece}#`, Grams.of(text))).toEqual([{ at: 1, place: at, length: 11 }]);
  }
});

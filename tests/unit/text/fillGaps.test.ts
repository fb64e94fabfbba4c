import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Run } from '../../../utils/text/commonRuns';
import { fillGaps } from '../../../utils/text/fillGaps';

/** Few letters, so that much is alike; two of them share a slot of the table. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'š', 'a\u0301'), maxLength: 60 });

/** As Ratcliff and Obershelp compare, cell by cell; of runs equally long the first row's last. */
function slowly(
  sought: string,
  text: string,
  at: number,
  to: number,
  place: number,
  until: number,
) {
  let best: Run = { at, place, length: 0 };
  for (let end = at + 1; end <= to; end++) {
    for (let last = until; last > place; last--) {
      let length = 0;
      while (
        end - length > at &&
        last - length > place &&
        sought[end - length - 1] === text[last - length - 1]
      ) {
        length++;
      }
      if (length > best.length) best = { at: end - length, place: last - length, length };
    }
  }
  return best;
}

function filled(sought: string, text: string, gap: [number, number, number, number]): Run[] {
  const [at, to, place, until] = gap;
  const width = Math.min(to - at, until - place);
  if (width <= 0) return [];
  const run = slowly(sought, text, at, to, place, until);
  if (run.length < (width <= 6 ? 1 : width <= 16 ? 2 : width <= 48 ? 3 : 4)) return [];
  return [
    ...filled(sought, text, [at, run.at, place, run.place]),
    run,
    ...filled(sought, text, [run.at + run.length, to, run.place + run.length, until]),
  ];
}

test('fills the gap before and behind a run as a comparison of all with all does', () => {
  fc.assert(
    fc.property(text, text, text, text, (before, behind, left, right) => {
      const [sought, page] = [`${before}#${behind}`, `${left}#${right}`];
      const run = { at: before.length, place: left.length, length: 1 };
      const focus = { from: 0, to: sought.length };
      const first = Math.max(0, left.length - before.length - 24);
      const end = Math.min(page.length, left.length + 1 + behind.length + 24);
      expect(fillGaps(sought, page, [run], focus)).toEqual([
        ...filled(sought, page, [0, before.length, first, left.length]),
        run,
        ...filled(sought, page, [run.at + 1, sought.length, run.place + 1, end]),
      ]);
    }),
    { numRuns: 500 },
  );
});

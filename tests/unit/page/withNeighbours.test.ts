import { expect, test } from 'vitest';
import { describe } from '../../../utils/anchoring/describe';
import type { Selector } from '../../../utils/model/selectors';
import { anchorSets } from '../../../utils/page/anchorSets';
import { withNeighbours } from '../../../utils/page/withNeighbours';
import '../../support/staticRange';

const row = '<p>The lock was opened, and the lock was shut.</p>';
const page = `<p id="first">${'Before the war the mill stood by the water. '.repeat(3)}One.</p>
  ${row.repeat(30)}<p id="last">${'After it nobody came there any more. '.repeat(3)}Two.</p>`;

const position = (start: number): Selector => ({
  type: 'TextPositionSelector',
  start,
  end: start + 1,
});

function passage(id: string, element: Element | undefined) {
  const text = element?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, text.length);
  return { id, selectorSets: [describe(range, document.body)] };
}

test('among places alike, the passages around tell which is meant', async () => {
  document.body.innerHTML = page;
  const rows = () => [...document.body.children];
  const wanted = passage('row', rows()[15]);
  const all = [wanted, passage('last', rows().at(-1)), passage('first', rows()[0])];
  document.body.innerHTML = `<p>A word of the editors, who moved it all.</p>${page}`;

  const placeOf = async (targets: typeof all) => {
    const found = (await anchorSets(document.body, targets, {})).get('row');
    const range = found?.status === 'anchored' ? found.range : null;
    return rows().indexOf(range?.startContainer.parentElement as Element);
  };

  // Its path leads to the row before it, with the same words in the same surroundings.
  expect(await placeOf([wanted])).toBe(15);
  expect(await placeOf([...withNeighbours([wanted], all)])).toBe(16);
});

test('takes some on either side along, in the order of the text, and no more', () => {
  const all = Array.from({ length: 100 }, (_, at) => ({
    id: `${at}`,
    selectorSets: [[position(1_000 - at)]],
  }));
  const ids = withNeighbours([all[50], all[99]] as typeof all, all).map(({ id }) => Number(id));
  const near = Array.from({ length: 17 }, (_, at) => 58 - at);
  expect(ids).toEqual([99, 98, 97, 96, 95, 94, 93, 92, 91, ...near]);
});

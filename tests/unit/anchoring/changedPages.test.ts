import '../../support/staticRange';
import { beforeEach, expect, test, vi } from 'vitest';
import { anchor } from '../../../utils/anchoring/anchorAll';
import { describe } from '../../../utils/anchoring/describe';
import { TextIndex } from '../../../utils/anchoring/TextIndex';
import { normalise } from '../../../utils/text/normalise';
import type { Change } from './changes/Change';
import { kept } from './changes/kept';
import { lost } from './changes/lost';
import { whole } from './changes/town';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    return this.closest('[hidden]') === null;
  });
});

function load(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

function live(place: StaticRange | undefined): Range {
  const range = document.createRange();
  if (place) range.setStart(place.startContainer, place.startOffset);
  if (place) range.setEnd(place.endContainer, place.endOffset);
  return range;
}

async function foundAfter({ before, quote, after }: Change): Promise<string | null> {
  const root = load(before);
  const index = TextIndex.of(root);
  const start = index.text.indexOf(normalise(quote));
  expect(start).toBeGreaterThanOrEqual(0);
  const place = index.place({ start, end: start + normalise(quote).length });
  const selectors = describe(live(place?.range), root);
  const found = await anchor(load(after), selectors);
  return found.status === 'orphan' ? null : live(found.range).toString();
}

test.each(kept)('a passage keeps its place $name', async (change) => {
  expect(await foundAfter(change)).toBe(change.found);
});

test.each(lost)('a passage is rather lost than in a wrong place $name', async (change) => {
  expect(await foundAfter(change)).toBe(change.found);
});

test('of two copies, of which styles show one for wide windows and one for narrow, the one that is shown is found', async () => {
  const quote = 'a tax on salt, which nobody had asked';
  // As a style would: not marked as hidden for good, and not shown.
  const copies = (isWide: boolean) =>
    [isWide, !isWide]
      .map((isShown) => `<div${isShown ? '' : ' hidden="until-found"'}>${whole}</div>`)
      .join('<hr>');
  const root = load(copies(true));
  const at = TextIndex.of(root).text.indexOf(normalise(quote));
  const place = TextIndex.of(root).place({ start: at, end: at + normalise(quote).length });
  const selectors = describe(live(place?.range), root);
  const found = await anchor(load(copies(false)), selectors);
  expect(found.status).toBe('anchored');
  if (found.status !== 'anchored') return;
  expect(live(found.range).toString()).toBe(quote);
  expect(found.range.startContainer.parentElement?.closest('[hidden]')).toBeNull();
});

import { anchorAll } from '../../utils/anchoring/anchorAll';
import { describe } from '../../utils/anchoring/describe';
import type { Anchoring } from '../../utils/anchoring/types';
import type { Selector } from '../../utils/model/selectors';

type Described = readonly Selector[] | null;

/** A benchmark wants live ranges, and null for what is gone. */
function liveRange(found: Anchoring | undefined): Range | null {
  if (!found || found.status === 'orphan') return null;
  const { startContainer, startOffset, endContainer, endOffset } = found.range;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** The engine as the harness of the anchoring benchmark takes it. */
export default {
  name: 'kantlijn',
  describe: (range: AbstractRange, root: Node): Selector[] => describe(range, root),
  async anchor(selector: Described, root: Node): Promise<Range | null> {
    const found = await anchorAll(root, [{ id: '0', selectors: selector ?? [] }]);
    return liveRange(found.get('0'));
  },
  async anchorAll(selectors: readonly Described[], root: Node): Promise<(Range | null)[]> {
    const targets = selectors.map((selector, at) => ({ id: `${at}`, selectors: selector ?? [] }));
    const found = await anchorAll(root, targets);
    return targets.map(({ id }) => liveRange(found.get(id)));
  },
};

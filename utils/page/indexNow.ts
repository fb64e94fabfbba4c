import { reindex } from '../anchoring/reindex';
import { hasShadows } from '../anchoring/seenText';
import { inSlices, slices } from '../anchoring/slices';
import { TextIndex } from '../anchoring/TextIndex';

/** Milliseconds of work before the page has its turn. */
const BUDGET = 16;

/** What can change the text of a page; see `reindex`. */
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'aria-hidden', 'class', 'style'],
};

/**
 * The text below `root` as it is when this resolves, read in slices: what the page changes meanwhile is read again. For a
 * page that is not watched; see `LiveIndex` for one that is. Pages with open shadow roots are read in one go.
 */
export async function indexNow(root: Element): Promise<TextIndex> {
  if (hasShadows(root)) return TextIndex.of(root);
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(root, WATCHED);
  try {
    const index = await inSlices(TextIndex.inSteps(root), slices(BUDGET));
    return reindex(index, [...changes, ...observer.takeRecords()]);
  } finally {
    observer.disconnect();
  }
}

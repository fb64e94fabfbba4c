import { reindex } from '../anchoring/reindex';
import { inSlices, slices } from '../anchoring/slices';
import { TextIndex } from '../anchoring/TextIndex';
import { openShadowRoots } from './openShadowRoots';

/** Milliseconds of work before the page has its turn. */
const BUDGET = 16;

/** What can change the text of a page; see `reindex`. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'aria-hidden', 'class', 'style'],
};

/** Tells an observer of all that may change the text below `root`, open shadow roots included. */
export function observeText(root: Element, observer: MutationObserver): void {
  for (const tree of [root, ...openShadowRoots(root)]) observer.observe(tree, WATCHED);
}

/**
 * The text below `root` as it is when this resolves, read in slices: what the page changes meanwhile is read again. For a
 * page that is not watched; see `LiveIndex` for one that is.
 */
export async function indexNow(root: Element): Promise<TextIndex> {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => {
    // One by one: a page can change more often at once than a call takes arguments.
    for (const record of records) changes.push(record);
  });
  observeText(root, observer);
  try {
    const index = await inSlices(TextIndex.inSteps(root), slices(BUDGET));
    return reindex(index, [...changes, ...observer.takeRecords()]);
  } finally {
    observer.disconnect();
  }
}

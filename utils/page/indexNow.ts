import { openShadowRootsInSteps } from '../anchoring/openShadowRoots';
import { reindex } from '../anchoring/reindex';
import { inSlices, type Pause, slices } from '../anchoring/slices';
import { TextIndex } from '../anchoring/TextIndex';
import { TURN } from './turn';

/** What can change the text of a page; see `reindex`. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'aria-hidden', 'class', 'style'],
};

/** Tells an observer of all that may change the text below `root`, open shadow roots included. */
export async function observeText(
  root: Element,
  observer: MutationObserver,
  pause: Pause,
): Promise<void> {
  observer.observe(root, WATCHED);
  const shadowRoots = await inSlices(openShadowRootsInSteps(root), pause);
  for (const tree of shadowRoots) observer.observe(tree, WATCHED);
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
  const pause = slices(TURN);
  try {
    await observeText(root, observer, pause);
    const index = await inSlices(TextIndex.inSteps(root), pause);
    return reindex(index, [...changes, ...observer.takeRecords()]);
  } finally {
    observer.disconnect();
  }
}

import type { PageToBackground, Receipt } from '../messaging/protocol';
import type { Colour } from '../model/colour';
import { Failure } from '../model/failure';
import type { Mark, Passage } from '../model/page';
import { readPage } from './readPage';

/** A highlight that is safely in the library, as its page shows it. */
export interface Made {
  readonly mark: Mark;
  /** By which the mark is taken back as if it had never been made; null where the passage was marked before. */
  readonly receipt: Receipt | null;
}

/**
 * Highlights a passage, and saves its page by the same act where that was not saved yet: only then is the page read.
 * Throws a `Failure`.
 */
export async function highlightPassage(
  document: Document,
  library: PageToBackground,
  passage: Passage,
  colour: Colour,
): Promise<Made> {
  const address = document.location.href;
  const isSaved = await library.isSaved();
  const extraction = isSaved ? null : await readPage(document);
  if (document.location.href !== address) throw new Failure('unreachable', 'the page has gone');
  const annotation = { colour };
  const { id, known, undo } = await library.highlight({ passage, annotation, extraction });
  const { selectors, quote } = passage;
  const said = known ?? { colour, tags: [], note: '' };
  return {
    mark: { id, selectorSets: [selectors], quote, ...said },
    receipt: known ? null : { undo },
  };
}

import type { PageToBackground, Receipt } from '../messaging/protocol';
import type { Colour } from '../model/colour';
import { Failure } from '../model/failure';
import type { Mark, Passage } from '../model/page';
import { readPage } from './readPage';
import { pageAddress } from './watchAddress';

/** A highlight that is safely in the library, as its page shows it. */
export interface Made {
  readonly mark: Mark;
  /** By which the mark is taken back as if it had never been made; null where the passage was marked before. */
  readonly receipt: Receipt | null;
}

/** A passage with the address of the document when it was read there. */
export interface PassageRead {
  readonly address: string;
  readonly passage: Passage;
}

/**
 * Highlights a passage, and saves its page by the same act where that was not saved yet: only then is the page read.
 * Throws a `Failure`: `otherPage` where an app has gone on to another page since the passage was read.
 */
export async function highlightPassage(
  document: Document,
  library: PageToBackground,
  { address, passage }: PassageRead,
  colour: Colour,
): Promise<Made> {
  const isSaved = await library.isSaved();
  const extraction = isSaved ? null : await readPage(document);
  if (pageAddress(document.location.href) !== pageAddress(address))
    throw new Failure('otherPage', `The page is at ${document.location.href}`);
  const annotation = { colour };
  const { id, known, undo } = await library.highlight({ address, passage, annotation, extraction });
  const { selectors, quote } = passage;
  const said = known ?? { colour, tags: [], note: '' };
  return {
    mark: { id, selectorSets: [selectors], quote, ...said },
    receipt: known ? null : { undo },
  };
}

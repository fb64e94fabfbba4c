import { Readability } from '@mozilla/readability';

/** Thrown out of `BoundedReadability.parse` when its time is up. */
export class OutOfTime extends Error {}

/** Longest heading that is compared with the title: the comparison takes heading words times title words. */
const MAX_HEADING = 1_000;

/** Looking at the clock costs more than most steps. */
const STEPS_BETWEEN_LOOKS = 16;

/** The inner methods of Readability that stand in its loops; the version is pinned. */
interface Inner {
  readonly _articleTitle: string;
  _getNextNode(node: Element, ignoreSelfAndKids?: boolean): Element | null;
  _getInnerText(element: Element, normalizeSpaces?: boolean): string;
  _headerDuplicatesTitle(node: Element): boolean;
}

const inner = Readability.prototype as unknown as Inner;

/**
 * Readability that gives up. It cannot be cut in slices, so what the estimate of `readingCost` did not foresee
 * (a page that makes it run four times, nested lists of links) ends here instead of freezing the tab. It works on
 * a copy of the page, so leaving it half done is harmless.
 */
export class BoundedReadability extends Readability<Element> {
  readonly #deadline: number;
  #steps = 0;

  constructor(document: Document, milliseconds: number) {
    super(document, { serializer: (node) => node as Element });
    this.#deadline = performance.now() + milliseconds;
  }

  /** Steps to the next element; called for each element of each pass. */
  _getNextNode(node: Element, ignoreSelfAndKids?: boolean): Element | null {
    this.#check();
    return inner._getNextNode.call(this, node, ignoreSelfAndKids);
  }

  /** Reads an element's text; the dearest step of the scoring and cleaning loops. */
  _getInnerText(element: Element, normalizeSpaces?: boolean): string {
    this.#check();
    return inner._getInnerText.call(this, element, normalizeSpaces);
  }

  /** Whether a heading repeats the title. Readability compares words in Latin letters only: a title of others has none. */
  _headerDuplicatesTitle(node: Element): boolean {
    const isHeading = node.tagName === 'H1' || node.tagName === 'H2';
    const heading = node.textContent ?? '';
    if (!isHeading || heading.length > MAX_HEADING) return false;
    const { _articleTitle: title } = this as unknown as Inner;
    return squeeze(heading) === squeeze(title) || inner._headerDuplicatesTitle.call(this, node);
  }

  #check(): void {
    this.#steps += 1;
    if (this.#steps % STEPS_BETWEEN_LOOKS === 0 && performance.now() > this.#deadline)
      throw new OutOfTime();
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

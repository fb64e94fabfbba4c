import { Readability } from '@mozilla/readability';

/** Thrown out of `BoundedReadability.inSteps` when its time is up. */
export class OutOfTime extends Error {}

/** What Readability makes of a page; null where it finds no article. */
export type Parsed = ReturnType<Readability<Element>['parse']>;

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

type OnNode<R> = (this: unknown, node: Node, index: number, list: ArrayLike<Node>) => R;

/**
 * Readability that pauses and gives up. What the estimate of `readingCost` did not foresee
 * (a page that makes it run four times, nested lists of links) ends here instead of using up the tab. It works on
 * a copy of the page, so leaving it half done is harmless.
 *
 * It pauses where it was taken in by `scripts/steppedReadability.ts`, as every build of the extension does; as the package comes, it
 * does the same in one go.
 */
export class BoundedReadability extends Readability<Element> {
  #left: number;
  #deadline = 0;
  #steps = 0;
  #isDue = false;

  /** `milliseconds` are its own, without the pauses. */
  constructor(document: Document, milliseconds: number) {
    super(document, { serializer: (node) => node as Element });
    this.#left = milliseconds;
  }

  /** Parses the page, with a pause every few milliseconds. */
  *inSteps(): Generator<void, Parsed> {
    this.#deadline = performance.now() + this.#left;
    const parsed = this.parse() as Parsed | Generator<void, Parsed>;
    if (parsed === null || !('next' in parsed)) return parsed;
    for (;;) {
      const now = performance.now();
      this.#deadline = now + this.#left;
      const step = parsed.next();
      if (step.done) return step.value;
      this.#left -= performance.now() - now;
      yield;
    }
  }

  /** Whether enough was done for the tab to be asked whether it wants its turn. */
  _mayPause(): boolean {
    this.#step();
    const isDue = this.#isDue;
    this.#isDue = false;
    return isDue;
  }

  /** As `_forEachNode`. */
  *_forEachInSteps(list: ArrayLike<Node>, act: OnNode<void>): Generator<void, void> {
    const { length } = list;
    for (let index = 0; index < length; index += 1) {
      if (this._mayPause()) yield;
      const node = list[index];
      // A living list may have grown shorter.
      if (node) act.call(this, node, index, list);
    }
  }

  /** As `_removeNodes`. */
  *_removeInSteps(list: ArrayLike<Node>, isToGo?: OnNode<boolean>): Generator<void, void> {
    for (let index = list.length - 1; index >= 0; index -= 1) {
      if (this._mayPause()) yield;
      const node = list[index];
      const parent = node?.parentNode;
      if (node && parent && (!isToGo || isToGo.call(this, node, index, list)))
        parent.removeChild(node);
    }
  }

  /** Steps to the next element; called for each element of each pass. */
  _getNextNode(node: Element, ignoreSelfAndKids?: boolean): Element | null {
    this.#step();
    return inner._getNextNode.call(this, node, ignoreSelfAndKids);
  }

  /** Reads an element's text; the dearest step of the scoring and cleaning loops. */
  _getInnerText(element: Element, normalizeSpaces?: boolean): string {
    this.#step();
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

  #step(): void {
    this.#steps += 1;
    if (this.#steps % STEPS_BETWEEN_LOOKS !== 0) return;
    this.#isDue = true;
    if (performance.now() > this.#deadline) throw new OutOfTime();
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

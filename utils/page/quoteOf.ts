import { textPartsIn } from './textPartsIn';

/** What parts two pieces of text for an eye: nothing, a space (cells of a row), or a line. */
type Gap = '' | ' ' | '\n';

/** Of a text node read at a time: one may hold a whole book. */
const PIECE = 65_536;

/** Text nodes read in one step. */
const STEP = 32;

/**
 * The passage as the reader sees it: white space folded as the page folds it, a line break between blocks and at
 * each `br`, a space between the cells of a row; without soft hyphens and the text that nobody sees. Reading ends soon
 * after `enough` characters: what comes back is then longer than that, and not the whole.
 */
export function quoteOf(range: AbstractRange, enough = Number.POSITIVE_INFINITY): string {
  const steps = quoteInSteps(range, enough);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `quoteOf`, in steps of some text nodes. Where the page changes between two of them it may be a quote of neither state. */
export function* quoteInSteps(
  range: AbstractRange,
  enough = Number.POSITIVE_INFINITY,
): Generator<void, string> {
  let seen = 0;
  const blocks = new Map<Element, Block>();
  const quote = new Quote();
  let before: Text | null = null;
  for (const { node, start, end } of textPartsIn(range)) {
    seen += 1;
    if (seen % STEP === 0) yield;
    const block = blockOf(node.parentElement, blocks);
    if (before) quote.part(gapBetween(before, node, blocks));
    for (let at = start; at < end && quote.length <= enough; at += PIECE) {
      const text = node.data.slice(at, Math.min(end, at + PIECE)).replace(/\u00ad/g, '');
      quote.add(block?.keepsSpace ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
    }
    if (quote.length > enough) break;
    before = node;
  }
  return quote
    .text()
    .replace(/(?<! ) +(?=\n)/g, '')
    .replace(/\n +/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

interface Block {
  readonly element: Element;
  readonly isCell: boolean;
  readonly keepsSpace: boolean;
}

function blockOf(element: Element | null, known: Map<Element, Block>): Block | null {
  if (!element) return null;
  const found = known.get(element);
  if (found) return found;
  const { display, whiteSpaceCollapse, whiteSpace } = getComputedStyle(element);
  const isInline =
    (/^(inline|ruby|contents)/.test(display) && display !== 'inline-block') ||
    isWithinLine(element, display);
  const above = isInline ? blockOf(element.parentElement, known) : null;
  const keepsSpace = /^(pre|break-spaces)/.test(whiteSpaceCollapse || whiteSpace || '');
  const block = {
    element: above?.element ?? element,
    isCell: above?.isCell ?? display === 'table-cell',
    keepsSpace,
  };
  known.set(element, block);
  return block;
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** The parts of a formula are boxes that stand in its line; only one that is set apart has a line of its own. */
function isWithinLine({ namespaceURI, localName }: Element, display: string): boolean {
  return namespaceURI === MATHML && (localName !== 'math' || !display.startsWith('block'));
}

function gapBetween(one: Text, other: Text, blocks: Map<Element, Block>): Gap {
  const [above, below] = [blockOf(one.parentElement, blocks), blockOf(other.parentElement, blocks)];
  if (above?.element !== below?.element) {
    const isRow = above?.isCell && below?.isCell;
    return isRow && above.element.parentElement === below.element.parentElement ? ' ' : '\n';
  }
  return hasBreakBetween(one, other) ? '\n' : '';
}

/** Walks from one to the other: a range would count both's elder siblings, and slow down with the page. */
function hasBreakBetween(one: Text, other: Text): boolean {
  const walker = Document.prototype.createTreeWalker.call(one.ownerDocument, one.getRootNode());
  walker.currentNode = one;
  for (let node = walker.nextNode(); node && node !== other; node = walker.nextNode()) {
    if (node.nodeName === 'BR') return true;
  }
  return false;
}

/** A quote in the making; what is there already is not looked at again, which would take the square of its length. */
class Quote {
  readonly #pieces: string[] = [];
  length = 0;

  part(gap: Gap): void {
    if (gap === '') return;
    for (let last = this.#pieces.pop(); last !== undefined; last = this.#pieces.pop()) {
      this.length -= last.length;
      const rest = last.trimEnd();
      if (rest === '') continue;
      this.#push(rest);
      break;
    }
    this.#push(gap);
  }

  add(text: string): void {
    const last = this.#pieces.at(-1);
    this.#push(last === undefined || /\s$/.test(last) ? text.replace(/^ /, '') : text);
  }

  text(): string {
    return this.#pieces.join('');
  }

  #push(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.length += piece.length;
  }
}

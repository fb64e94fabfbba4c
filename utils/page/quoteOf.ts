import { textPartsIn } from './textPartsIn';

/** What parts two pieces of text for an eye: nothing, a space (cells of a row), or a line. */
type Gap = '' | ' ' | '\n';

/**
 * The passage as the reader sees it: white space folded as the page folds it, a line break between blocks and at
 * each `br`, a space between the cells of a row; without soft hyphens and the text that nobody sees.
 */
export function quoteOf(range: AbstractRange): string {
  const blocks = new Map<Element, Block>();
  let quote = '';
  let before: Text | null = null;
  for (const { node, start, end } of textPartsIn(range)) {
    const block = blockOf(node.parentElement, blocks);
    if (before) quote = join(quote, gapBetween(before, node, blocks));
    const text = node.data.slice(start, end).replace(/\u00ad/g, '');
    quote = append(quote, block?.keepsSpace ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
    before = node;
  }
  return quote
    .replace(/ *\n */g, '\n')
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
  const isInline = /^(inline|ruby|contents)/.test(display) && display !== 'inline-block';
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

function gapBetween(one: Text, other: Text, blocks: Map<Element, Block>): Gap {
  const [above, below] = [blockOf(one.parentElement, blocks), blockOf(other.parentElement, blocks)];
  if (above?.element !== below?.element) {
    const isRow = above?.isCell && below?.isCell;
    return isRow && above.element.parentElement === below.element.parentElement ? ' ' : '\n';
  }
  return hasBreakBetween(one, other) ? '\n' : '';
}

function hasBreakBetween(one: Text, other: Text): boolean {
  const between = one.ownerDocument.createRange();
  between.setStartAfter(one);
  between.setEndBefore(other);
  return between.cloneContents().querySelector('br') !== null;
}

function join(quote: string, gap: Gap): string {
  return gap === '' ? quote : quote.trimEnd() + gap;
}

function append(quote: string, text: string): string {
  return /(^|\s)$/.test(quote) ? quote + text.replace(/^ /, '') : quote + text;
}

import type { Nodes } from 'mdast';
import type { HighlightId } from '../model/ids';
import type { Highlight } from '../model/records';
import { selectorOf } from '../model/selectors';
import { hastSlice, textsOf, wordsOf } from './hastSlice';
import { htmlTree } from './htmlTree';
import { type QuoteContent, quoteStructure } from './quoteStructure';

type Quoted = Pick<Highlight, 'id' | 'quote' | 'selectorSets'>;

/**
 * The headings, lists, code, tables, links and emphasis of passages, from the stored HTML of their article. A passage is found by
 * its words, where they stand more than once by those around it; one that is not found, or is nothing but text, is left out. Needs
 * no document: it runs in a worker, too.
 */
export function structuresIn(
  html: string,
  highlights: readonly Quoted[],
): Map<HighlightId, readonly QuoteContent[]> {
  const structures = new Map<HighlightId, readonly QuoteContent[]>();
  if (html === '') return structures;
  const marked = highlights.filter(({ quote }) => !isBareIn(html, quote));
  if (marked.length === 0) return structures;
  const tree = htmlTree(html);
  const texts = textsOf(tree);
  const words = texts.map((text) => text.words).join('');
  for (const highlight of marked) {
    const quote = wordsOf(highlight.quote);
    const place = placeOf(words, quote, highlight);
    if (place === null) continue;
    const slice = hastSlice(tree, texts, place, place + quote.length);
    const structure = quoteStructure(slice, highlight.quote);
    if (structure && isSpacedAs(structure, highlight.quote))
      structures.set(highlight.id, structure);
  }
  return structures;
}

/** Whether words are parted where the quote parts them: a structure that ran two into one would be read wrongly. */
function isSpacedAs(structure: readonly QuoteContent[], quote: string): boolean {
  const folded = (text: string) =>
    text
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return folded(structure.map(spoken).join(' ')) === folded(quote);
}

const inline = new Set([
  'delete',
  'emphasis',
  'heading',
  'link',
  'paragraph',
  'strong',
  'tableCell',
]);

function spoken(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return ' ';
  return node.children.map(spoken).join(inline.has(node.type) ? '' : ' ');
}

/** Whether a quote is one line that stands in the HTML as it is: then it holds no element. */
function isBareIn(html: string, quote: string): boolean {
  if (quote.trim() === '') return true;
  return !/[\n&<>]/.test(quote) && html.includes(quote);
}

function placeOf(words: string, quote: string, { selectorSets }: Quoted): number | null {
  const known = selectorSets.map((selectors) => selectorOf(selectors, 'TextQuoteSelector'));
  let best: { readonly place: number; readonly fit: number } | null = null;
  for (let place = words.indexOf(quote); place >= 0; place = words.indexOf(quote, place + 1)) {
    const fits = known.map((selector) =>
      selector ? fitAt(words, place, place + quote.length, selector) : 0,
    );
    const fit = Math.max(0, ...fits);
    if (!best || fit > best.fit) best = { place, fit };
  }
  return best?.place ?? null;
}

/** How many characters before and after a place are those that stood around the passage. */
function fitAt(
  words: string,
  from: number,
  to: number,
  { prefix, suffix }: { readonly prefix: string; readonly suffix: string },
): number {
  const [before, after] = [wordsOf(prefix), wordsOf(suffix)];
  let fit = 0;
  while (fit < before.length && before.at(-1 - fit) === words[from - 1 - fit]) fit += 1;
  let more = 0;
  while (more < after.length && after[more] === words[to + more]) more += 1;
  return fit + more;
}

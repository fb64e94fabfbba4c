import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { BlockContent, DefinitionContent, Nodes, RootContent } from 'mdast';
import { nodesOf } from '../text/markdownTree';
import { isAllowedLink } from './allowedLink';
import { wordsOf } from './hastSlice';

/** What may stand in a quote. */
export type QuoteContent = BlockContent | DefinitionContent;

/**
 * The headings, lists, code, tables, links and emphasis of a passage, from a copy of its nodes (see `hastSlice`);
 * null when that says other words than `quote`, which then counts. Images become what
 * they are described as, links and code that could run something become text, and no HTML comes out.
 */
export function quoteStructure(nodes: Root, quote: string): QuoteContent[] | null {
  const tree = toMdast(nodes, { document: true });
  if (tree.type !== 'root') return null;
  const blocks = withLists(tree.children.flatMap(harmless)).filter(isBlock);
  if (nodesOf({ type: 'root', children: blocks }).some(isCommand)) return null;
  return wordsOf(blocks.map(spoken).join(' ')) === wordsOf(quote) ? blocks : null;
}

/** Templater reads commands in code as well, where nothing can be escaped. */
function isCommand(node: Nodes): boolean {
  return (node.type === 'code' || node.type === 'inlineCode') && node.value.includes('<%');
}

/** Inline code that Obsidian's Dataview runs: a query, or JavaScript. https://blacksmithgu.github.io/obsidian-dataview/queries/dql-js-inline/ */
const INLINE_QUERY = /^\s*\$?=/;

/** Marks a list that was made here. */
const LOOSE = {};

/** A node without what an export may not hold: itself, what is left of it, or nothing. */
function harmless(node: RootContent): RootContent[] {
  if (node.type === 'html' || node.type === 'yaml' || node.type === 'definition') return [];
  if (node.type === 'image') return node.alt ? [{ type: 'text', value: node.alt }] : [];
  if (node.type === 'inlineCode' && INLINE_QUERY.test(node.value))
    return [{ type: 'text', value: node.value }];
  // Without a language: some are run (`dataviewjs`), and a page may name any.
  if (node.type === 'code') return [{ type: 'code', value: node.value }];
  if (!('children' in node)) return [node];
  const children = (node.children as RootContent[]).flatMap(harmless);
  if (node.type === 'link' && !isAllowedLink(node.url)) return children;
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  return [{ ...node, children: isLine ? trimmed(children) : children } as RootContent];
}

/** Without the white space at its ends that an image left behind. */
function trimmed(children: readonly RootContent[]): RootContent[] {
  return children
    .map((child, at): RootContent => {
      if (child.type !== 'text') return child;
      const value = at === 0 ? child.value.trimStart() : child.value;
      return { ...child, value: at === children.length - 1 ? value.trimEnd() : value };
    })
    .filter((child) => child.type !== 'text' || child.value !== '');
}

/** A selection inside a list holds its items without it. */
function withLists(nodes: readonly RootContent[]): RootContent[] {
  const whole: RootContent[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type !== 'listItem') whole.push(node);
    else if (last?.type === 'list' && last.data === LOOSE) last.children.push(node);
    else whole.push({ type: 'list', ordered: false, spread: false, data: LOOSE, children: [node] });
  }
  return whole;
}

const BLOCKS = new Set([
  'blockquote',
  'code',
  'heading',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
]);

function isBlock(node: RootContent): node is QuoteContent {
  return BLOCKS.has(node.type);
}

function spoken(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(spoken).join(' ') : ' ';
}

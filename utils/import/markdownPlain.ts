import type { Nodes } from 'mdast';

/** What a piece of Markdown says, without markup: blocks on lines of their own, line breaks inside a block as spaces. */
export function markdownPlain(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text') return node.value.replace(/(?<!\s)\s*\n\s*/g, ' ');
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isOfBlocks = node.children.some((child) => BLOCKS.has(child.type));
  return node.children
    .map(markdownPlain)
    .join(isOfBlocks ? '\n' : node.type === 'tableRow' ? '\t' : '');
}

const BLOCKS = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'code',
  'table',
  'tableRow',
  'thematicBreak',
]);

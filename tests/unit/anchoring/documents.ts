import fc from 'fast-check';

/** A piece of a made-up page. */
export type Piece =
  | { readonly text: string }
  | { readonly tag: string; readonly hidden?: boolean; readonly children: readonly Piece[] };

const WORDS = [
  ...[
    'river',
    'the',
    'a',
    'of',
    'Margin',
    '“quoted”',
    'no\u00adtes',
    'café',
    'cafe\u0301',
    '—',
    '…',
    '12',
  ],
  ...[
    'ﬁne',
    'ﬀ',
    '한글',
    '日本語',
    'e.g.',
    '--',
    '\u00a0',
    '\n',
    '  ',
    '😀',
    'don’t',
    'x\u200by',
    'read',
  ],
];
const TAGS = [
  'p',
  'div',
  'em',
  'a',
  'li',
  'td',
  'pre',
  'section',
  'span',
  'custom-part',
  'h2',
  'br',
];
const UNSEEN = ['script', 'style', 'template', 'noscript', 'textarea'];

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => ({ text: words.join(' ') }));

export const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.record({
      tag: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...TAGS) },
        { weight: 1, arbitrary: fc.constantFrom(...UNSEEN) },
      ),
      hidden: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      children: fc.array(tie('piece'), { maxLength: 5 }),
    }),
  ),
}));

/** Made-up pages: nested elements, some of them not for people's eyes, with text in many scripts. */
export const pages = fc.array(piece, { minLength: 1, maxLength: 8 });

/** Builds a page in a `<main>` of its own. */
export function build(pieces: readonly Piece[]): HTMLElement {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  for (const each of pieces) root.append(node(each));
  return root;
}

/** The DOM of one piece. */
export function node(piece: Piece): Node {
  if ('text' in piece) return document.createTextNode(piece.text);
  const element = document.createElement(piece.tag);
  if (piece.hidden) element.hidden = true;
  for (const child of piece.children) element.append(node(child));
  return element;
}

/** All text nodes below a node, whether seen or not. */
export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type ConstructName, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';

/** Inside these the text is no prose, and a backslash would stay. */
const notInConstruct: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

function inProse(pattern: Pick<Unsafe, 'character' | 'before' | 'after'>): Unsafe {
  return { ...pattern, inConstruct: 'phrasing', notInConstruct };
}

/**
 * What means something to Obsidian or GitHub beyond GFM: tags, highlights, formulas, comments and block ids; and the `<%` by which
 * Obsidian's Templater runs what follows, in a new file by itself if so set.
 * https://help.obsidian.md/syntax, https://docs.github.com/en/get-started/writing-on-github
 */
const dialects: Unsafe[] = [
  inProse({ character: '#', after: '[^\\s#]' }),
  inProse({ character: '=', before: '=' }),
  inProse({ character: '=', after: '=' }),
  inProse({ character: '%', before: '%' }),
  inProse({ character: '%', after: '%' }),
  inProse({ character: '%', before: '<' }),
  inProse({ character: '$' }),
  inProse({ character: '^', before: '\\s', after: '[A-Za-z0-9-]+(?:[\\r\\n]|$)' }),
];

/** What else must be escaped for a reader with a syntax of its own. */
export interface MarkdownDialect {
  readonly unsafe?: readonly Unsafe[];
}

/** Made once: the patterns of an extension are compiled when they are first used. */
const extensions = [gfmToMarkdown()];

/**
 * Markdown of nodes, without a line break at its end. What is a text node comes out as text, whatever it
 * looks like, in the eyes of CommonMark, GitHub and Obsidian.
 */
export function writeMarkdown(
  nodes: readonly RootContent[],
  dialect: MarkdownDialect = {},
): string {
  return toMarkdown(
    { type: 'root', children: [...nodes] },
    {
      bullet: '-',
      rule: '-',
      resourceLink: true,
      extensions,
      unsafe: [...dialects, ...(dialect.unsafe ?? [])],
    },
  ).replace(/(?<!\n)\n+$/, '');
}

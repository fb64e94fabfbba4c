import type { Nodes } from 'mdast';
import type { Colour } from '../model/colour';
import type { Article, Highlight } from '../model/records';
import { markdownTree } from '../text/markdownTree';
import { oneLine } from '../text/plainText';
import { deepLink } from './deepLink';
import { markdownText } from './markdownText';
import { noteBlock } from './noteBlock';
import { quoteBlock } from './quoteBlock';
import type { QuoteContent } from './quoteStructure';
import { tagNames } from './tagName';

export interface HighlightOptions {
  /** Whether a line `^h-<id>` follows, by which Obsidian can link to the passage. Default true. */
  readonly blockIds?: boolean;
  /** What each pen means to this person; said before the tags where there is a meaning. Default none. */
  readonly colourMeanings?: Partial<Record<Colour, string>>;
  /** The article's text, if at hand: links then carry context only where the passage repeats. */
  readonly pageText?: string;
  /** The passage's headings, lists, code and tables, from `quoteStructure`; null where only its text is known. */
  readonly structureOf?: (highlight: Highlight) => readonly QuoteContent[] | null;
}

/** One passage: its quote, the note, a line with its tags and a link to its place, and its block id. */
export function highlightBlock(
  article: Article,
  highlight: Highlight,
  options: HighlightOptions = {},
): string {
  const { quote, rest } = blockParts(article, highlight, options);
  return [quote, ...rest].join('\n\n');
}

/** The quote of a passage, and the paragraphs behind it. */
export function blockParts(
  article: Article,
  highlight: Highlight,
  options: HighlightOptions = {},
): { quote: string; rest: string[] } {
  const name = blockName(highlight);
  const note = noteBlock(highlight.note, name);
  const about = aboutLine(article, highlight, options);
  return {
    quote: quoteBlock(highlight.quote, options.structureOf?.(highlight) ?? null),
    rest: [...withNote(note, about), ...(options.blockIds === false ? [] : [`^${name}`])],
  };
}

/** A highlight's name in a file: letters, digits and dashes only, as Obsidian's block ids want. */
export function blockName(highlight: Pick<Highlight, 'id'>): string {
  return `h-${highlight.id}`;
}

/** `important · #tag #work/2026 · [open](…)`, of what there is. */
function aboutLine(article: Article, highlight: Highlight, options: HighlightOptions): string {
  const meaning = oneLine(options.colourMeanings?.[highlight.colour] ?? '');
  const link = deepLink(article, highlight, options.pageText);
  return [
    ...(meaning ? [markdownText(meaning)] : []),
    tagNames(highlight.tags)
      .map((tag) => `#${tag}`)
      .join(' '),
    ...(link ? [`[open](${link})`] : []),
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * A note of one paragraph and what is said about the passage share a line; any other note, and one
 * that would change what follows or be taken for a part of it, has a paragraph to itself.
 */
function withNote(note: string, about: string): string[] {
  if (!note || !about) return [note || about].filter(Boolean);
  const together = `${note} ${about}`;
  return canShareLine(note, about, together) ? [together] : [note, about];
}

/** What stands before our link: tags, and the dot that parts them from it. */
const BEFORE_LINK = /^(?:#\S+ )*(?:· )?(?=\[open\]\()/;

/** Begins no block but a paragraph, has no second line to make it another, and no bracket open. Parsing is dear. */
const LINE_OF_WORDS = /^[\p{L}“‘"][^\n[\]]*$/u;
/** Would alone, too, be no underline of a heading or a table. */
const hasWordsAtEnd = (note: string) => /\p{L}/u.test(note.slice(note.lastIndexOf('\n') + 1));

function canShareLine(note: string, about: string, together: string): boolean {
  const before = BEFORE_LINK.exec(about)?.[0];
  // Read back, a line is taken apart from its end: what could be taken for ours must not stand before it.
  if (before === undefined || /(^|\s)#\S+$|·$/.test(note)) return false;
  // What stands before the link can only close emphasis of `_`, and only a bracket can take in the link itself.
  const isInert = !before.includes('_');
  if ((isInert || !note.includes('_')) && LINE_OF_WORDS.test(note)) return true;
  if (isInert && hasWordsAtEnd(note)) return endsWithAbout(together, before);
  const [alone, both] = [paragraphText(note), paragraphText(together)];
  const added = paragraphText(about);
  if (alone === null || both === null || added === null) return false;
  return both === joined(alone, added);
}

/** Whether the source is one paragraph, and our tags and link stand at its end as they would alone. */
function endsWithAbout(source: string, before: string): boolean {
  const [only, ...others] = markdownTree(source).children;
  if (only?.type !== 'paragraph' || others.length > 0) return false;
  const [text, link] = only.children.slice(-2);
  return link?.type === 'link' && text?.type === 'text' && text.value.endsWith(` ${before}`);
}

/** What a source of one paragraph shows, markup spelled out; null for any other source. */
function paragraphText(source: string): string | null {
  const [only, ...others] = markdownTree(source).children;
  return only?.type === 'paragraph' && others.length === 0 ? spelledOut(only) : null;
}

function joined(alone: string, added: string): string {
  const inner = (text: string) => text.slice('<paragraph >'.length, -'</>'.length);
  return `<paragraph >${inner(alone)} ${inner(added)}</>`;
}

function spelledOut(node: Nodes): string {
  const inner = 'children' in node ? node.children.map(spelledOut).join('') : '';
  if (node.type === 'text') return node.value;
  return `<${node.type} ${'value' in node ? node.value : ''}${'url' in node ? node.url : ''}>${inner}</>`;
}

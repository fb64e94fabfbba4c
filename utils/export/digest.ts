import { type Colour, colours } from '../model/colour';
import type { Article, Highlight } from '../model/records';
import { tagKey } from '../model/tag';
import { oneLine } from '../text/plainText';
import type { ArticleEntry } from './exporter';
import { dayOf } from './frontMatter';
import { type HighlightOptions, highlightBlock } from './highlightBlock';
import { markdownText } from './markdownText';
import { inOrder } from './toMarkdown';
import { webLink } from './webLink';
import { writeMarkdown } from './writeMarkdown';

/** By what a digest's passages stand together. */
export const digestKinds = ['article', 'tag', 'date', 'colour'] as const;
export type DigestKind = (typeof digestKinds)[number];

export interface DigestOptions extends HighlightOptions {
  readonly by: DigestKind;
  /** The heading of the whole, the heading of passages without a tag, and what the pens are called. */
  readonly words: {
    readonly title: string;
    readonly untagged: string;
    readonly colours: Record<Colour, string>;
  };
  readonly timeZone?: string;
}

interface Passage {
  readonly article: Article;
  readonly highlight: Highlight;
}

interface Group {
  /** By which groups are told apart and sorted. */
  readonly key: string;
  readonly heading: string;
  readonly passages: Passage[];
}

/**
 * One Markdown file of many articles' passages, under a heading for each article (in the order given), tag (by the
 * alphabet, untagged last; a passage with two tags stands under both), day (newest first) or colour (in the
 * order of the pens). Block ids are left out, since a passage may stand there twice.
 */
export function digest(entries: readonly ArticleEntry[], options: DigestOptions): string {
  const passages = entries.flatMap(({ article, highlights }) =>
    inOrder(highlights).map((highlight) => ({ article, highlight })),
  );
  const parts = groupsOf(passages, options).flatMap((group) => [
    headingBlock(2, group.heading),
    ...group.passages.map((passage) => passageBlock(passage, options)),
  ]);
  return [headingBlock(1, options.words.title), ...parts].join('\n\n').concat('\n');
}

function groupsOf(passages: readonly Passage[], options: DigestOptions): Group[] {
  const groups = new Map<string, Group>();
  for (const passage of passages) {
    for (const { key, heading } of placesOf(passage, options)) {
      const group = groups.get(key) ?? { key, heading, passages: [] };
      group.passages.push(passage);
      groups.set(key, group);
    }
  }
  const list = [...groups.values()];
  if (options.by === 'article') return list;
  const sign = options.by === 'date' ? -1 : 1;
  return list.sort((a, b) => sign * a.key.localeCompare(b.key, 'en', { numeric: true }));
}

function placesOf(
  { article, highlight }: Passage,
  { by, words, timeZone }: DigestOptions,
): Pick<Group, 'key' | 'heading'>[] {
  if (by === 'article') return [{ key: article.id, heading: article.title || article.host }];
  if (by === 'colour') {
    const { colour } = highlight;
    return [{ key: String(colours.indexOf(colour)), heading: words.colours[colour] }];
  }
  if (by === 'date') {
    const day = dayOf(highlight.createdAt, timeZone);
    return [{ key: day, heading: day }];
  }
  if (highlight.tags.length === 0) return [{ key: '\uffff', heading: words.untagged }];
  return highlight.tags.map((tag) => ({ key: tagKey(tag), heading: tag }));
}

function passageBlock({ article, highlight }: Passage, options: DigestOptions): string {
  const block = highlightBlock(article, highlight, { ...options, blockIds: false });
  return options.by === 'article' ? block : `${block}\n\n— ${articleLink(article)}`;
}

function articleLink(article: Article): string {
  const title = markdownText(article.title || article.host);
  const link = webLink(article.address);
  return link ? `[${title}](${link})` : title;
}

function headingBlock(depth: 1 | 2, heading: string): string {
  return writeMarkdown([
    { type: 'heading', depth, children: [{ type: 'text', value: oneLine(heading) }] },
  ]);
}

import type { Highlight } from '../../model/records';
import { linesOf } from '../../text/plainText';
import { deepLink } from '../deepLink';
import type { ArticleEntry, Exporter, ExportOptions } from '../exporter';
import { authorsOf, dayOf } from '../frontMatter';
import { blockName } from '../highlightBlock';
import { logseqDialect } from '../logseqDialect';
import { markdownText } from '../markdownText';
import { noteBlock } from '../noteBlock';
import { pageName } from '../pageName';
import { inOrder } from '../toMarkdown';
import { webLink } from '../webLink';

/** An outline for Logseq: the page's properties, a bullet for each passage, its note below it. */
export const logseq: Exporter = {
  id: 'logseq',
  extension: '.md',
  mediaType: 'text/markdown',
  unit: 'article',
  write: (entries, options) => entries.map((entry) => ofArticle(entry, options)).join('\n'),
};

function ofArticle(entry: ArticleEntry, options: ExportOptions): string {
  const { article } = entry;
  const link = webLink(article.address);
  const site = text(article.site ?? article.host);
  const properties = [
    ['title', text(article.title) || article.host],
    ['site', link ? `[${site}](${link})` : site],
    ['author', authorsOf(article.byline).map(pageLink).join(', ')],
    ['labels', article.tags.map(pageLink).join(', ')],
    ['date-saved', pageLink(dayOf(article.createdAt, options.timeZone))],
    ['date-published', article.published ? pageLink(article.published.slice(0, 10)) : ''],
  ].filter(([, value]) => value);
  const bullets = inOrder(entry.highlights).map((highlight) => bullet(entry, highlight, options));
  return [...properties.map(([key, value]) => `${key}:: ${value}`), '', ...bullets]
    .join('\n')
    .concat('\n');
}

/** The quote with its link and labels, its id (by which Logseq refers to blocks), and the note as a child. */
function bullet({ article }: ArticleEntry, highlight: Highlight, options: ExportOptions): string {
  const link = deepLink(article, highlight, options.pageText);
  const about = [
    ...(link ? [`[⤴️](${link})`] : []),
    ...highlight.tags.map((tag) => `#${pageLink(tag)}`),
  ].join(' ');
  const lines = linesOf(highlight.quote).map(text);
  const quote = [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${about}`.trim()];
  const note = noteBlock(highlight.note, blockName(highlight));
  return [
    `- > ${quote.join('\n  >\n  > ')}`,
    `  id:: ${highlight.id}`,
    ...(note ? [`\t- ${note.replace(/\n(?=[^\n])/g, '\n\t  ')}`] : []),
  ].join('\n');
}

function text(value: string): string {
  return markdownText(value, logseqDialect);
}

function pageLink(name: string): string {
  return `[[${pageName(name)}]]`;
}

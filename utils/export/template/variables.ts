import type { Article, Highlight } from '../../model/records';
import { selectorOf } from '../../model/selectors';
import { oneLine } from '../../text/plainText';
import { deepLink } from '../deepLink';
import type { ArticleEntry, ExportOptions } from '../exporter';
import { authorsOf, dayOf } from '../frontMatter';
import { blockName } from '../highlightBlock';
import { logseqDialect } from '../logseqDialect';
import { noteBlock } from '../noteBlock';
import { noteHtml } from '../noteHtml';
import { inOrder } from '../toMarkdown';
import { webLink } from '../webLink';
import { writeMarkdown } from '../writeMarkdown';
import { sealed } from './escapers';
import { Markup } from './Markup';
import type { TemplateLanguage } from './Template';
import type { articleVariables, highlightVariables } from './variableNames';

type Values<Name extends string> = Record<Name, unknown>;

/** The values of one article's variables; addresses and notes are already written for the language. */
export function variablesOf(
  { article, highlights }: ArticleEntry,
  language: TemplateLanguage,
  options: ExportOptions,
): Values<(typeof articleVariables)[number]> {
  return {
    title: oneLine(article.title) || article.host,
    url: address(webLink(article.address), language),
    author: authorsOf(article.byline),
    published: article.published ?? '',
    date: dayOf(article.createdAt, options.timeZone),
    site: article.site ?? article.host,
    domain: article.host,
    description: article.excerpt ?? '',
    language: article.language ?? '',
    words: article.words,
    minutes: article.minutes,
    tags: [...article.tags],
    state: article.state,
    favourite: article.favourite,
    id: article.id,
    highlights: inOrder(highlights).map((highlight) =>
      ofHighlight(article, highlight, language, options),
    ),
  };
}

function ofHighlight(
  article: Article,
  highlight: Highlight,
  language: TemplateLanguage,
  options: ExportOptions,
): Values<(typeof highlightVariables)[number]> {
  const quote = selectorOf(highlight.selectorSets.at(-1) ?? [], 'TextQuoteSelector');
  return {
    text: highlight.quote,
    markdown: structured(highlight, language, options),
    note: note(highlight, language),
    tags: [...highlight.tags],
    colour: highlight.colour,
    meaning: options.colourMeanings?.[highlight.colour] ?? '',
    created: new Date(highlight.createdAt).toISOString(),
    updated: new Date(highlight.updatedAt).toISOString(),
    id: highlight.id,
    block: blockName(highlight),
    link: address(deepLink(article, highlight, options.pageText), language),
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
  };
}

/** Encoded so that it may stand in text and in a link alike; in HTML it still is escaped as text. */
function address(link: string | null, language: TemplateLanguage): unknown {
  if (link === null) return '';
  return language === 'markdown' || language === 'logseq' ? new Markup(link) : link;
}

/** With its headings, lists, code, tables, links and emphasis where they are known; else, and where no Markdown is read, its text. */
function structured(
  highlight: Highlight,
  language: TemplateLanguage,
  { structureOf }: ExportOptions,
): unknown {
  const isMarkdown = language === 'markdown' || language === 'logseq';
  const structure = isMarkdown ? structureOf?.(highlight) : null;
  if (!structure) return highlight.quote;
  const source = writeMarkdown(structure, language === 'logseq' ? logseqDialect : undefined);
  const isBlock = structure.some(({ type }) => type !== 'paragraph');
  return new Markup(isBlock ? source : sealed(source), isBlock);
}

function note(highlight: Highlight, language: TemplateLanguage): unknown {
  const { note: written } = highlight;
  if (!written) return '';
  if (language === 'html') return new Markup(noteHtml(written, blockName(highlight)));
  return language === 'text' || language === 'csv'
    ? written
    : new Markup(noteBlock(written, blockName(highlight)));
}

import type { Article, Highlight } from '../../model/records';
import { selectorOf } from '../../model/selectors';
import { oneLine } from '../../text/plainText';
import { deepLink } from '../deepLink';
import type { ArticleEntry, ExportOptions } from '../exporter';
import { authorsOf, dayOf } from '../frontMatter';
import { blockName } from '../highlightBlock';
import { noteBlock } from '../noteBlock';
import { noteHtml } from '../noteHtml';
import { inOrder } from '../toMarkdown';
import { webLink } from '../webLink';
import { Markup } from './Markup';
import type { TemplateLanguage } from './Template';

/** What a template knows of an article: names of Obsidian Web Clipper where it has one. */
export const articleVariables = [
  'title',
  'url',
  'author',
  'published',
  'date',
  'site',
  'domain',
  'description',
  'language',
  'words',
  'minutes',
  'tags',
  'state',
  'favourite',
  'id',
  'highlights',
] as const;

/** What it knows of each passage. */
export const highlightVariables = [
  'text',
  'note',
  'tags',
  'colour',
  'meaning',
  'created',
  'updated',
  'id',
  'block',
  'link',
  'prefix',
  'suffix',
] as const;

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

function note(highlight: Highlight, language: TemplateLanguage): unknown {
  const { note: written } = highlight;
  if (!written) return '';
  if (language === 'html') return new Markup(noteHtml(written, blockName(highlight)));
  return language === 'text' || language === 'csv'
    ? written
    : new Markup(noteBlock(written, blockName(highlight)));
}

import { cleanText } from '../../text/plainText';
import { fileName } from '../fileName';
import { markdownText } from '../markdownText';
import { pageName } from '../pageName';
import { quoteBlock } from '../quoteBlock';
import { tagName } from '../tagName';
import { webLink } from '../webLink';
import { textOf } from './escapers';
import { formatDate } from './formatDate';
import { Markup } from './Markup';
import type { TemplateLanguage } from './Template';

/** A filter: the value and its arguments, all hostile, to a string (then escaped) or to markup. */
type TemplateFilter = (value: unknown, ...args: unknown[]) => unknown;

/** Filters named as in Obsidian Web Clipper where it has them, for any language. */
export function textFilters(timeZone?: string): Record<string, TemplateFilter> {
  return {
    upper: (value) => textOf(value).toUpperCase(),
    lower: (value) => textOf(value).toLowerCase(),
    title: (value) => textOf(value).replace(/\p{L}[\p{L}\p{M}'’]*/gu, capitalised),
    trim: (value) => textOf(value).trim(),
    kebab: (value) => wordsOf(value).join('-').toLowerCase(),
    snake: (value) => wordsOf(value).join('_').toLowerCase(),
    pascal: (value) => wordsOf(value).map(capitalised).join(''),
    camel: (value) => {
      const [first = '', ...others] = wordsOf(value);
      return [first.toLowerCase(), ...others.map(capitalised)].join('');
    },
    unique: (value) => (Array.isArray(value) ? [...new Set(value)] : value),
    tag_name: (value) => each(value, tagName).filter(Boolean),
    safe_name: (value) => fileName(textOf(value), '', new Set()),
    date: (value, pattern) =>
      formatDate(textOf(value), pattern === undefined ? undefined : textOf(pattern), timeZone),
  };
}

/** Filters that write Markdown; in other languages they give the text alone. */
export function markdownFilters(language: TemplateLanguage): Record<string, TemplateFilter> {
  const isMarkdown = language === 'markdown' || language === 'logseq';
  const writing =
    (write: TemplateFilter): TemplateFilter =>
    (value, ...args) =>
      isMarkdown ? write(value, ...args) : textOf(value);
  return {
    blockquote: writing((value) => new Markup(quoted(value), isBlock(value))),
    callout: writing((value, type = 'quote', title = '') => {
      const head = `> [!${tagName(textOf(type)) || 'quote'}] ${markdownText(textOf(title))}`;
      return new Markup(`${head.trimEnd()}\n${quoted(value)}`);
    }),
    wikilink: writing(
      (value, alias) => new Markup(each(value, (name) => wikilink(name, alias)).join(', ')),
    ),
    tag: writing((value) => {
      const names = each(value, tagName).filter(Boolean);
      return new Markup(names.map((name) => `#${name}`).join(' '));
    }),
    link: writing((value, label = 'link') => {
      const link = webLink(textOf(value));
      const text = markdownText(textOf(label));
      return new Markup(link === null ? text : `[${text}](${link})`);
    }),
    list: writing((value, kind) => {
      const items = each(value, (item) => markdownText(item));
      const bullet = (at: number) =>
        kind === 'numbered' ? `${at + 1}.` : kind === 'task' ? '- [ ]' : '-';
      return new Markup(items.map((item, at) => `${bullet(at)} ${item}`).join('\n'));
    }),
  };
}

function isBlock(value: unknown): boolean {
  return value instanceof Markup && value.isBlock;
}

function quoted(value: unknown): string {
  if (!(value instanceof Markup)) return quoteBlock(textOf(value));
  return value.source
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function wikilink(name: string, alias: unknown): string {
  const label = alias === undefined ? '' : `|${pageName(textOf(alias))}`;
  return `[[${pageName(name)}${label}]]`;
}

function each<T>(value: unknown, write: (text: string) => T): T[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter(Boolean).map(write);
}

function wordsOf(value: unknown): string[] {
  return cleanText(textOf(value))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

function capitalised(word: string): string {
  const [first = '', ...others] = word;
  return first.toUpperCase() + others.join('').toLowerCase();
}

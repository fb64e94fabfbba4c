import type { Article } from '../model/records';
import { oneLine } from '../text/plainText';
import { tagNames } from './tagName';

export interface FrontMatterOptions {
  /** Tags that every file gets before the article's own. */
  readonly fileTags?: readonly string[];
  /** IANA name of the zone whose calendar dates are written; the system's when absent. */
  readonly timeZone?: string;
}

/**
 * Read by YAML 1.1 as line breaks or not at all, and left raw by JSON; and what begins a tag, for a program that knows no
 * front matter and renders it as Markdown with HTML in it.
 */
const NOT_IN_YAML =
  /[<\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff]/g;

/**
 * A string as a YAML scalar on one line: a JSON string, which YAML 1.1 and 1.2 read alike. What is
 * not seen or turns the writing direction is escaped.
 */
export function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    NOT_IN_YAML,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * What a file says of its article, between `---` lines, in the keys and the order of Obsidian Web Clipper,
 * with the article's id before them. What is not known is left out. Dates are plain, all else is quoted.
 */
export function frontMatter(article: Article, options: FrontMatterOptions = {}): string {
  const tags = tagNames([...(options.fileTags ?? ['clippings']), ...article.tags]);
  return [
    '---',
    `id: ${yamlString(article.id)}`,
    `title: ${yamlString(oneLine(article.title))}`,
    `source: ${yamlString(article.address)}`,
    ...list('author', authorsOf(article.byline)),
    ...(article.published === null ? [] : [`published: ${publishedDay(article.published)}`]),
    `created: ${dayOf(article.createdAt, options.timeZone)}`,
    ...text('description', article.excerpt),
    ...text('language', article.language),
    ...list('tags', tags),
    '---',
  ].join('\n');
}

/** The names in a byline, which Web Clipper parts at a comma and a space. */
export function authorsOf(byline: string | null): string[] {
  return oneLine(byline ?? '')
    .split(/, +/)
    .map(oneLine)
    .filter(Boolean);
}

/** Made once a zone: making one takes longer than using it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** A moment's day in the calendar of a zone, `2026-11-23`. */
export function dayOf(time: number, timeZone?: string): string {
  const zone = timeZone ?? '';
  const calendar =
    calendars.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      ...(timeZone === undefined ? {} : { timeZone }),
    });
  calendars.set(zone, calendar);
  return calendar.format(time);
}

/** The day as the publisher wrote it; what is no day of the calendar is quoted as it is. */
function publishedDay(published: string): string {
  const day = published.slice(0, 10);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && asIsoDay(day) === day;
  return isDay ? day : yamlString(oneLine(published));
}

function asIsoDay(day: string): string | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function text(key: string, value: string | null): string[] {
  const line = oneLine(value ?? '');
  return line ? [`${key}: ${yamlString(line)}`] : [];
}

function list(key: string, values: readonly string[]): string[] {
  return values.length === 0
    ? []
    : [`${key}:`, ...values.map((value) => `  - ${yamlString(value)}`)];
}

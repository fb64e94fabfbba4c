import * as v from 'valibot';
import { Colour } from '../../model/colour';
import { Gathering } from '../Gathering';
import { htmlPlain } from '../htmlPlain';
import type { Importer } from '../importer';
import { isObject, type JsonObject, listOf, textOf, textsOf } from '../json';
import { parseTime } from '../parseTime';

/** Elements by which HTML is told from text that only looks like it. */
const TAGS =
  /<\/?(?:p|div|span|em|strong|b|i|a|code|pre|li|ul|ol|br|h[1-6]|blockquote|mark)\b[^<>]*>/i;

/**
 * The highlights that Obsidian Web Clipper exports: a list of pages with their highlights, or an object with the pages by
 * their address. Its texts can be HTML. Pocket's last export lists its highlights in the same way, as `quote`.
 * https://github.com/obsidianmd/obsidian-clipper, `exportHighlights`
 */
export const obsidianClipper: Importer = {
  id: 'obsidianClipper',
  recognises: ({ json }) => pagesIn(json).length > 0,
  parse({ json }) {
    const gathering = new Gathering();
    for (const page of pagesIn(json)) {
      const article = gathering.article(
        { address: textOf(page.url), title: textOf(page.title) },
        null,
      );
      if (article === null) continue;
      for (const highlight of listOf(page.highlights).filter(isObject)) {
        const colour = v.safeParse(Colour, textOf(highlight.color).toLowerCase());
        gathering.highlight(
          {
            article,
            quote: quoteOf(highlight),
            note: textsOf(highlight.notes ?? highlight.note).join('\n\n'),
            colour: colour.success ? colour.output : null,
            createdAt: parseTime(highlight.timestamp ?? highlight.created_at),
          },
          null,
        );
      }
    }
    return gathering.result();
  },
};

function quoteOf(highlight: JsonObject): string {
  const text = textOf(highlight.text ?? highlight.content ?? highlight.quote);
  return TAGS.test(text) ? htmlPlain(text) : text;
}

function pagesIn(json: unknown): JsonObject[] {
  if (Array.isArray(json)) return json.filter(isObject).filter(isPage);
  if (!isObject(json)) return [];
  if (isPage(json)) return [json];
  return Object.entries(json)
    .filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    .map(([url, page]) => ({ url, ...page }))
    .filter(isPage);
}

function isPage(page: JsonObject): boolean {
  return /^https?:/.test(textOf(page.url)) && Array.isArray(page.highlights);
}

import { Gathering } from '../Gathering';
import { htmlPlain } from '../htmlPlain';
import type { Importer } from '../importer';
import { isObject, type JsonObject, listOf, textOf, textsOf } from '../json';
import { parseTime } from '../parseTime';

/**
 * The highlights that Obsidian Web Clipper exports: a list of pages with their highlights, or an object with the pages by
 * their address. A highlight's `content` is HTML. https://help.obsidian.md/web-clipper/highlight
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
        gathering.highlight(
          {
            article,
            quote: textOf(highlight.text) || htmlPlain(textOf(highlight.content)),
            note: textsOf(highlight.notes ?? highlight.note).join('\n\n'),
            createdAt: parseTime(highlight.timestamp ?? (Number(highlight.id) || null)),
          },
          null,
        );
      }
    }
    return gathering.result();
  },
};

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

import { decodeEntities, htmlPlain } from './htmlPlain';

/** A link of a list of bookmarks, with its attributes by their lower-case names, and what stands around it. */
export interface HtmlLink {
  readonly line: number;
  readonly text: string;
  /** The headings above it: the nearest of each level that is open, outermost first. */
  readonly folders: readonly string[];
  /** What stands in the `<DD>` behind it. */
  readonly description: string;
  attribute(name: string): string;
}

const TOKENS =
  /<a\b([^<>]*)>([^<]*(?:<(?!\/?a\b)[^<]*)*)<\/a>|<h[1-6]\b[^<>]*>([^<]*)<\/h[1-6]>|<(\/?)dl\b[^<>]*>|<dd>([^<]*)/gi;

/** The links of a file of bookmarks, which browsers have written since Netscape and no parser of HTML is needed for. Linear. */
export function htmlLinks(html: string): HtmlLink[] {
  const links: (HtmlLink & { description: string })[] = [];
  const folders: string[] = [];
  let heading = '';
  let line = 1;
  let reached = 0;
  for (const token of html.matchAll(TOKENS)) {
    const [, attributes, text, title, closing, description] = token;
    line += html.slice(reached, token.index).split('\n').length - 1;
    reached = token.index;
    if (attributes !== undefined) {
      const own = heading && folders.length === 0 ? [heading] : folders;
      links.push({
        line,
        text: htmlPlain(text ?? '').replace(/\s+/g, ' '),
        folders: own.filter(Boolean),
        description: '',
        attribute: (name) => attributeOf(attributes, name),
      });
    } else if (title !== undefined) heading = htmlPlain(title);
    else if (closing === '/') folders.pop();
    else if (closing === '') {
      folders.push(heading);
      heading = '';
    } else if (description !== undefined) {
      const last = links.at(-1);
      if (last) last.description = htmlPlain(description);
    }
  }
  return links;
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

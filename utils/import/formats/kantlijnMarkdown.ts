import type { RootContent } from 'mdast';
import * as v from 'valibot';
import { ArticleId, HighlightId } from '../../model/ids';
import { isTangled } from '../../text/isTangled';
import { markdownTree } from '../../text/markdownTree';
import { aboutParagraph } from '../aboutParagraph';
import { type FrontMatter, frontMatter } from '../frontMatter';
import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { markdownPlain } from '../markdownPlain';
import type { Parsed } from '../parsed';
import { parseTime } from '../parseTime';
import { BLOCK_ID, saidIn, sourceOf } from '../passageSource';

/**
 * Our own Markdown, also after a person has edited it in Obsidian: the front matter names the article, a passage is a
 * quote and what follows it up to its block id (or, without ids, up to its link). A tag or note changed in the
 * file comes back changed; text that belongs to no passage is left alone.
 */
export const kantlijnMarkdown: Importer = {
  id: 'kantlijnMarkdown',
  recognises: ({ text }) => {
    const keys = frontMatter(text.slice(0, 100_000))?.properties;
    return ['source', 'title'].every((key) => keys?.has(key));
  },
  parse({ text }) {
    const gathering = new Gathering();
    const matter = frontMatter(text);
    return matter ? ofFile(gathering, matter) : gathering.result();
  },
};

function ofFile(gathering: Gathering, matter: FrontMatter): Parsed {
  if (isTangled(matter.body)) {
    gathering.fault(matter.bodyLine, 'tooTangled', '');
    return gathering.result();
  }
  const values = (key: string) => matter.properties.get(key) ?? [];
  const id = v.safeParse(ArticleId, values('id')[0]);
  const article = gathering.article(
    {
      id: id.success ? id.output : null,
      address: values('source')[0],
      title: values('title')[0],
      byline: values('author').map(withoutLink).join(', '),
      published: values('published')[0],
      excerpt: values('description')[0],
      language: values('language')[0],
      tags: values('tags').filter((tag) => tag !== 'clippings'),
      createdAt: parseTime(values('created')[0]),
    },
    1,
  );
  if (article === null) return gathering.result();
  for (const { line, ...passage } of passagesIn(matter.body)) {
    gathering.highlight({ article, ...passage }, line + matter.bodyLine - 1);
  }
  return gathering.result();
}

/** `[[Name]]` and `[[Page|Name]]`, as Web Clipper writes authors. */
function withoutLink(author: string): string {
  return author.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, '$1');
}

interface Passage {
  line: number;
  id: HighlightId | null;
  quote: string;
  note: string;
  tags: readonly string[];
}

function passagesIn(body: string): Passage[] {
  const passages: Passage[] = [];
  let open: { quote: RootContent; rest: RootContent[] } | null = null;
  const close = (id: HighlightId | null) => {
    if (open) passages.push(passageOf(body, open.quote, open.rest, id));
    open = null;
  };
  const nodes = markdownTree(body).children;
  const idOf = (node: RootContent) =>
    node.type === 'paragraph' ? BLOCK_ID.exec(sourceOf(body, node, node))?.[1] : undefined;
  const hasIds = nodes.some(idOf);
  for (const node of nodes) {
    const id = idOf(node);
    if (id) close(parsedId(id));
    else if (node.type === 'blockquote' && (!open || (!hasIds && isEnded(body, open.rest)))) {
      close(null);
      open = { quote: node, rest: [] };
    } else open?.rest.push(node);
  }
  close(null);
  return passages;
}

/** Where ids were left out, the line with the link ends a passage. */
function isEnded(body: string, rest: readonly RootContent[]): boolean {
  const last = rest.at(-1);
  return last?.type === 'paragraph' && aboutParagraph(sourceOf(body, last, last)).isAbout;
}

function passageOf(
  body: string,
  quote: RootContent,
  rest: readonly RootContent[],
  id: HighlightId | null,
): Passage {
  const line = quote.position?.start.line ?? 1;
  return { line, id, quote: markdownPlain(quote), ...saidIn(body, rest) };
}

function parsedId(id: string): HighlightId | null {
  const parsed = v.safeParse(HighlightId, id);
  return parsed.success ? parsed.output : null;
}

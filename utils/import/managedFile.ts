import type { RootContent } from 'mdast';
import * as v from 'valibot';
import { ArticleId, HighlightId } from '../model/ids';
import type { Said } from '../model/importPlan';
import { markdownTree } from '../text/markdownTree';
import { frontMatter } from './frontMatter';
import { BLOCK_ID, saidIn, sourceOf, startOf } from './passageSource';

/** A passage of ours in a file that a person may have edited; offsets count in the file's text. */
export interface ManagedBlock {
  readonly id: HighlightId;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** The source of its quote. */
  readonly quote: string;
  /** Null where only the block id is left. */
  readonly said: Said | null;
}

export interface ManagedFile {
  /** With `\n` between its lines and without a mark before it. */
  readonly text: string;
  /** The article it says it is of. */
  readonly id: ArticleId | null;
  /** The front matter with its fences, at the start of the text; empty for none. */
  readonly properties: string;
  readonly tags: readonly string[];
  /** In the order of the file, each id once. */
  readonly blocks: readonly ManagedBlock[];
}

/**
 * A file of the managed folder. A passage reaches from its quote to its block id; what stands between passages is the person's. `quotes`
 * are our own sources of the quotes, where known: a quote of the person's before one of ours is then told from it.
 */
export function managedFile(
  source: string,
  quotes: ReadonlyMap<HighlightId, string> = new Map(),
): ManagedFile {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const matter = frontMatter(text);
  const body = matter ? text.length - matter.body.length : 0;
  const id = v.safeParse(ArticleId, matter?.properties.get('id')?.[0]);
  return {
    text,
    id: id.success ? id.output : null,
    properties: text.slice(0, body),
    tags: matter?.properties.get('tags') ?? [],
    blocks: blocksIn(text.slice(body), body, quotes),
  };
}

function blocksIn(
  body: string,
  offset: number,
  quotes: ReadonlyMap<HighlightId, string>,
): ManagedBlock[] {
  const blocks = new Map<HighlightId, ManagedBlock>();
  let since: RootContent[] = [];
  for (const node of markdownTree(body).children) {
    const name = node.type === 'paragraph' && BLOCK_ID.exec(sourceOf(body, node, node))?.[1];
    const id = v.safeParse(HighlightId, name);
    if (!id.success) {
      since.push(node);
      continue;
    }
    if (!blocks.has(id.output)) {
      const start = quoteAmong(since, body, quotes.get(id.output));
      const own = start === null ? [] : since.slice(start);
      blocks.set(id.output, blockOf(id.output, body, offset, own, node));
    }
    since = [];
  }
  return [...blocks.values()];
}

/** Which of the blocks before a block id begins its passage: our own quote, else the first; null where there is none. */
function quoteAmong(
  nodes: readonly RootContent[],
  body: string,
  quote: string | undefined,
): number | null {
  const own = nodes.findLastIndex(
    (node) => node.type === 'blockquote' && sourceOf(body, node, node) === quote,
  );
  const any = own >= 0 ? own : nodes.findIndex(({ type }) => type === 'blockquote');
  return any >= 0 ? any : null;
}

function blockOf(
  id: HighlightId,
  body: string,
  offset: number,
  [quote, ...rest]: readonly RootContent[],
  name: RootContent,
): ManagedBlock {
  const start = startOf(quote ?? name);
  const end = name.position?.end.offset ?? start;
  return {
    id,
    start: start + offset,
    end: end + offset,
    source: body.slice(start, end),
    quote: quote ? sourceOf(body, quote, quote) : '',
    said: quote ? saidIn(body, rest) : null,
  };
}

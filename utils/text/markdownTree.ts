import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** The tree of GitHub-flavoured Markdown; its nodes carry their place in the source. */
export function markdownTree(source: string): Root {
  return fromMarkdown(source, options);
}

/** Every node of a tree, parents before their children, in the order of the text. */
export function nodesOf(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    // One by one: a call takes no more arguments than its stack has room for.
    if ('children' in node) for (const child of [...node.children].reverse()) waiting.push(child);
  }
  return nodes;
}

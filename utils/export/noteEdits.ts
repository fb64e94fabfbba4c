import type { Definition, Nodes, Root } from 'mdast';
import { markdownTree, nodesOf } from '../text/markdownTree';
import { isAllowedLink } from './allowedLink';
import { writeMarkdown } from './writeMarkdown';

/** What stands from `start` to `end` is to be replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What must change in a note's source so that it cannot reach beyond its place, in order and apart from each
 * other; empty when it is harmless. An edit can bring the next to light: ask again after applying them.
 */
export function noteEdits(source: string, scope: string): Edit[] {
  const tree = markdownTree(source);
  const nodes = nodesOf(tree);
  const edits = [
    ...nodes.flatMap((node) => editsOf(node, source)),
    ...referenceEdits(nodes),
    ...footnoteEdits(nodes, source, scope),
    ...dialectEdits(nodes, source),
    ...openFence(tree, source),
  ].sort((a, b) => a.start - b.start);
  let reached = 0;
  return edits.filter((edit) => {
    const isApart = edit.start >= reached;
    if (isApart) reached = Math.max(edit.end, edit.start + 1);
    return isApart;
  });
}

function editsOf(node: Nodes, source: string): Edit[] {
  const [start, end] = placeOf(node);
  if (node.type === 'html') return escapeAll(source, start, end, /(?<!\\)<(?=[!/?A-Za-z])/g);
  const leads = node.type === 'link' || node.type === 'image' || node.type === 'definition';
  return leads && !isAllowedLink(node.url) ? [escapeAt(start)] : [];
}

/** References are written out; a definition that nothing refers to was meant as text. */
function referenceEdits(nodes: readonly Nodes[]): Edit[] {
  const definitions = new Map<string, Definition>();
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  const used = new Set<Definition>();
  const edits: Edit[] = [];
  for (const node of nodes) {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') continue;
    const definition = definitions.get(node.identifier);
    if (!definition) continue;
    used.add(definition);
    const [start, end] = placeOf(node);
    const { url, title } = definition;
    const written =
      node.type === 'linkReference'
        ? ({ type: 'link', url, title: title ?? null, children: node.children } as const)
        : ({ type: 'image', url, title: title ?? null, alt: node.alt ?? null } as const);
    edits.push({ start, end, text: writeMarkdown([{ type: 'paragraph', children: [written] }]) });
  }
  for (const node of nodes) {
    if (node.type !== 'definition' || !isAllowedLink(node.url)) continue;
    const [start, end] = placeOf(node);
    edits.push(used.has(node) ? { start, end, text: '' } : escapeAt(start));
  }
  return edits;
}

/** Two notes may both have a footnote 1: each gets the note's own name before it. */
function footnoteEdits(nodes: readonly Nodes[], source: string, scope: string): Edit[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return [];
    const at = source.indexOf('[^', placeOf(node)[0]) + 2;
    return source.startsWith(`${scope}-`, at) ? [] : [{ start: at, end: at, text: `${scope}-` }];
  });
}

/** Obsidian's Templater runs what follows a `<%`; Obsidian itself reads an open `%%` or `$$` on to the end of the file, and `^h-…` on its line as our block id. */
function dialectEdits(nodes: readonly Nodes[], source: string): Edit[] {
  const codes = nodes.filter((node) => node.type === 'code' || node.type === 'inlineCode');
  const pieces: string[] = [];
  let reached = 0;
  for (const [start, end] of codes.map(placeOf)) {
    pieces.push(source.slice(reached, start), ' '.repeat(end - start));
    reached = end;
  }
  const prose = pieces.join('') + source.slice(reached);
  const open = [/(?<!\\)%%/g, /(?<!\\)\$\$/g].flatMap((sign) => {
    const found = [...prose.matchAll(sign)];
    return found.length % 2 === 1 ? found.slice(-1).map(({ index }) => escapeAt(index)) : [];
  });
  const ids = [...prose.matchAll(/^[ \t]*\^(?=h-[0-9a-f-]+[ \t]*$)/gim)];
  const commands = [...prose.matchAll(/<(?=%)/g)].map(({ index }) => escapeAt(index + 1));
  return [
    ...open,
    ...commands,
    ...ids.map(({ index, 0: found }) => escapeAt(index + found.length - 1)),
  ];
}

/** A fence left open at the end of the note would take in what follows. */
function openFence(tree: Root, source: string): Edit[] {
  const last = tree.children.at(-1);
  if (last?.type !== 'code') return [];
  const lines = source.slice(...placeOf(last)).split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (!fence) return [];
  const closing = lines.length > 1 ? /^ {0,3}(`+|~+)[ \t]*$/.exec(lines.at(-1) ?? '')?.[1] : null;
  if (closing?.startsWith(fence)) return [];
  return [{ start: source.length, end: source.length, text: `\n${fence}` }];
}

function escapeAll(source: string, start: number, end: number, sign: RegExp): Edit[] {
  return [...source.slice(start, end).matchAll(sign)].map((found) => escapeAt(start + found.index));
}

function escapeAt(start: number): Edit {
  return { start, end: start, text: '\\' };
}

/** Start and end in the source; nodes that the parser made up stand nowhere. */
function placeOf(node: Nodes): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

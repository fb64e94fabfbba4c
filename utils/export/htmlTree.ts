import type { Element, Root, RootContent } from 'hast';
import { Parser } from 'htmlparser2';

/**
 * The tree of an article's stored HTML, without a document: a worker has none. What is stored was written by a browser's own
 * serialiser, so every element is closed where it ends; of other HTML this makes a tree of some kind. Comments are left out.
 */
export function htmlTree(html: string): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  const add = (node: Element | Extract<RootContent, { type: 'text' }>) => {
    (open.at(-1) ?? root).children.push(node);
  };
  const parser = new Parser({
    onopentag(tagName, attributes) {
      const { class: names, ...properties } = attributes;
      const className = names?.split(/\s+/).filter(Boolean);
      const element: Element = {
        type: 'element',
        tagName,
        properties: { ...properties, ...(className && { className }) },
        children: [],
      };
      add(element);
      open.push(element);
    },
    ontext(value) {
      const last = (open.at(-1) ?? root).children.at(-1);
      if (last?.type === 'text') last.value += value;
      else add({ type: 'text', value });
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
  });
  parser.end(html);
  return root;
}

import { atOnce } from '../text/atOnce';

/** Nodes read in one step. */
const STEP = 512;

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TR UL'
  ).split(' '),
);

/**
 * The text of an article as lines: one for each block, cells of a table row parted by a tab, white space collapsed
 * except in `pre`. No empty lines but those of `pre`.
 */
export function plainText(root: Node): string {
  return atOnce(plainTextInSteps(root));
}

/** As `plainText`, in steps of a few hundred nodes. */
export function* plainTextInSteps(root: Node): Generator<void, string> {
  let seen = 0;
  const lines = new Lines();
  let node: Node | null = root;
  let depth = 0;
  // Not recursive: saved articles may be nested as deep as their author pleased.
  while (node) {
    seen += 1;
    if (seen % STEP === 0) yield;
    lines.enter(node);
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    lines.leave(node);
    while (node && depth > 0 && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
      if (node) lines.leave(node);
    }
    node = depth > 0 ? (node?.nextSibling ?? null) : null;
  }
  return lines.text();
}

class Lines {
  readonly #lines: string[] = [];
  #line = '';
  #pre = 0;

  enter(node: Node): void {
    if (node.nodeType === 3) this.#write(node.nodeValue ?? '');
    if (node.nodeName === 'BR') this.#end();
    if (BLOCKS.has(node.nodeName)) this.#end();
    if (node.nodeName === 'PRE') this.#pre += 1;
    if (node.nodeName === 'TD' || node.nodeName === 'TH') this.#cell();
  }

  leave(node: Node): void {
    if (BLOCKS.has(node.nodeName)) this.#end();
    if (node.nodeName === 'PRE') this.#pre -= 1;
  }

  text(): string {
    this.#end();
    return this.#lines.join('\n');
  }

  #write(text: string): void {
    if (this.#pre === 0) {
      this.#line += text;
      return;
    }
    const [first = '', ...rest] = text.split('\n');
    this.#line += first;
    for (const line of rest) {
      this.#lines.push(this.#line.trimEnd());
      this.#line = line;
    }
  }

  #cell(): void {
    if (this.#line.trim()) this.#line = `${this.#line.trimEnd()}\u0000`;
  }

  #end(): void {
    const line =
      this.#pre > 0
        ? this.#line.trimEnd()
        : this.#line.replace(/\s+/g, ' ').trim().replaceAll('\u0000', '\t');
    if (line.trim()) this.#lines.push(line);
    this.#line = '';
  }
}

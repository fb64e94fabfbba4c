import { Folder } from '../text/Folder';
import { normalisedLength, sourceOffset } from '../text/normalise';
import { boundaryIndex } from './boundaryIndex';
import { seenText } from './seenText';
import type { Place, Span } from './types';

/** A boundary point in a text node. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/**
 * All text of a page that people see, normalised, with the way back to the DOM. Two bytes a character and a few a text
 * node: where a character stands inside its node is worked out when asked for.
 */
export class TextIndex {
  private constructor(
    readonly root: Node,
    /** Normalised (see `utils/text/normalise`). */
    readonly text: string,
    private readonly nodes: readonly Text[],
    /** Offset in `text` of each node's first unit. */
    private readonly starts: Uint32Array,
  ) {}

  static of(root: Node): TextIndex {
    const nodes: Text[] = [];
    const starts: number[] = [];
    const folder = new Folder();
    for (const node of seenText(root)) {
      const start = folder.length;
      folder.add(node.data);
      if (folder.length === start) continue;
      nodes.push(node);
      starts.push(start);
    }
    return new TextIndex(root, folder.text(), nodes, Uint32Array.from(starts));
  }

  /** Where a unit of the text stands: before unit `offset`, or for `end` behind the unit before it. Null in an empty text. */
  point(offset: number, edge: 'start' | 'end'): Point | null {
    const at = this.nodeAt(offset, edge);
    const node = this.nodes[at];
    if (!node) return null;
    const start = this.startOf(at);
    const before = start > 0 ? this.text.charCodeAt(start - 1) : 0;
    return { node, offset: sourceOffset(node.data, offset - start, edge, before) };
  }

  /** Null for an empty span. */
  place(span: Span): Place | null {
    if (span.end <= span.start) return null;
    const [start, end] = [this.point(span.start, 'start'), this.point(span.end, 'end')];
    if (!start || !end) return null;
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    return { start: span.start, end: span.end, range };
  }

  /** The offset of a boundary point; text that is not seen has no width. */
  offset(container: Node, offset: number): number {
    const { index, inside } = boundaryIndex(this.nodes, container, offset);
    const node = this.nodes[index];
    const start = this.startOf(index);
    if (!node || !inside) return start;
    return (
      start + normalisedLength(node.data, offset, start > 0 ? this.text.charCodeAt(start - 1) : 0)
    );
  }

  /** The text nodes from one to another, both included. */
  nodesBetween(first: Text, last: Text): readonly Text[] {
    return this.nodes.slice(this.nodes.indexOf(first), this.nodes.indexOf(last) + 1);
  }

  /** The last node whose text begins at or before `offset`; for `end` before it. */
  private nodeAt(offset: number, edge: 'start' | 'end'): number {
    const wanted = edge === 'end' ? offset - 1 : offset;
    let [low, high] = [0, this.nodes.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private startOf(node: number): number {
    return this.starts[node] ?? this.text.length;
  }
}

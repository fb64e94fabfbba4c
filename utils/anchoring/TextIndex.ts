import { atOnce } from '../text/atOnce';
import { Folder } from '../text/Folder';
import { normalisedLength, sourceOffset } from '../text/normalise';
import { boundaryIndex } from './boundaryIndex';
import { type SeenText, seenText, seenTextInSteps } from './seenText';
import type { Place, Span } from './types';
import { isShown } from './unseen';

/** Characters read in one step, and for how many of them a text node counts. */
const STEP = 32_768;
const NODE = 16;
/** Characters by which an edge may be moved to meet a word's. */
const WORD = 6;

/** A boundary point in a text node. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/**
 * All text of a page, normalised, with the way back to the DOM: first what people see, then what the page marks as
 * hidden, so that neither is context of the other. Two bytes a character and a few a text node: where a character
 * stands inside its node is worked out when asked for.
 */
export class TextIndex {
  private constructor(
    readonly root: Node,
    /** Normalised (see `utils/text/normalise`). */
    readonly text: string,
    /** Where in `text` the hidden text begins. */
    readonly dimFrom: number,
    /** The text nodes that left something in `text`, in its order. */
    readonly nodes: readonly Text[],
    /** Offset in `text` of each node's first unit. */
    private readonly starts: Uint32Array,
    /** Some of the text may stand in shadow trees, whose changes no record of the root's own tree tells. */
    readonly hasShadows: boolean,
  ) {}

  /** Reads all text below `root`. */
  static of(root: Node): TextIndex {
    return TextIndex.made(root, seenText(root));
  }

  /** As `of`, in steps of a few thousand characters. A page that changes between two of them may be read as half of either. */
  static *inSteps(root: Node): Generator<void, TextIndex> {
    return yield* TextIndex.making(root, yield* seenTextInSteps(root));
  }

  /**
   * An index of these text nodes. What stands in `old` behind the same node as before is taken from there: `was` tells
   * the place of a node among the nodes of `old`, or -1 for one to be read.
   */
  static made(
    root: Node,
    text: SeenText,
    old?: TextIndex,
    was?: (node: Text) => number,
  ): TextIndex {
    return atOnce(TextIndex.making(root, text, old, was));
  }

  private static *making(
    root: Node,
    { seen, dim, hasShadows }: SeenText,
    old?: TextIndex,
    was: (node: Text) => number = () => -1,
  ): Generator<void, TextIndex> {
    const nodes: Text[] = [];
    const starts: number[] = [];
    const folder = new Folder(4_096);
    let last = -2;
    let dimFrom = 0;
    let read = 0;
    for (const layer of [seen, dim]) {
      dimFrom = folder.length;
      for (const node of layer) {
        const start = folder.length;
        const place = was(node);
        if (old && place >= 0 && (place === last + 1 || (place === 0 && start === 0))) {
          folder.append(old.text, old.startOf(place), old.startOf(place + 1));
          read += NODE + folder.length - start;
        } else {
          const { data } = node;
          folder.add(data);
          read += NODE + data.length;
        }
        last = place >= 0 ? place : -2;
        if (read > STEP) {
          read = 0;
          yield;
        }
        if (folder.length === start) continue;
        nodes.push(node);
        starts.push(start);
      }
    }
    const offsets = Uint32Array.from(starts);
    return new TextIndex(root, folder.text(), dimFrom, nodes, offsets, hasShadows);
  }

  /** How many of `nodes` hold text that people see; the others are hidden. */
  get seenCount(): number {
    return this.dimFrom < this.text.length ? this.nodeAt(this.dimFrom, 'start') : this.nodes.length;
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

  /** Whether people see the text at `offset` as the page stands: neither markup nor style sheets hide it. */
  isShownAt(offset: number): boolean {
    if (offset >= this.dimFrom) return false;
    const node = this.nodes[this.nodeAt(offset, 'start')];
    return node !== undefined && isShown(node, this.root);
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

  /**
   * The span of a range; hidden text counts only where the range lies in it wholly. Text that is not there for people
   * has no width, so the span may be empty.
   */
  span(range: AbstractRange): Span {
    const border = this.seenCount;
    const inLayer = (from: number, to: number) => ({
      start: this.offset(range.startContainer, range.startOffset, from, to),
      end: this.offset(range.endContainer, range.endOffset, from, to),
    });
    const seen = inLayer(0, border);
    return seen.end > seen.start ? seen : inLayer(border, this.nodes.length);
  }

  /** The place nearest to `offset` where a word or a text node begins (or ends), if there is one not far from it; else `offset`. */
  nearestWord(offset: number, edge: 'start' | 'end'): number {
    for (let step = 0; step <= 2 * WORD; step++) {
      const at = offset + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
      if (at >= 0 && at <= this.text.length && this.isWordEdge(at, edge)) return at;
    }
    return offset;
  }

  private isWordEdge(at: number, edge: 'start' | 'end'): boolean {
    const point = this.point(at, edge);
    if (!point) return false;
    const { data } = point.node;
    const beyond = edge === 'start' ? data.charAt(point.offset - 1) : data.charAt(point.offset);
    return beyond === '' || /\s/.test(beyond);
  }

  /** The bounds of the layer, seen or hidden, that a unit belongs to. */
  layerOf(offset: number): readonly [from: number, to: number] {
    return offset < this.dimFrom ? [0, this.dimFrom] : [this.dimFrom, this.text.length];
  }

  private offset(container: Node, offset: number, from: number, to: number): number {
    const { index, inside } = boundaryIndex(this.nodes, container, offset, from, to);
    const start = index < to ? this.startOf(index) : this.startOf(to);
    const node = this.nodes[index];
    if (!node || !inside) return start;
    const before = start > 0 ? this.text.charCodeAt(start - 1) : 0;
    return start + normalisedLength(node.data, offset, before);
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

import type { Colour } from '../model/colour';
import { Canvas } from './Canvas';
import { elementOf } from './elementOf';
import { layersOf, overlap } from './layersOf';
import { flashStyle, type Look, penFor, penStyle } from './pen';
import { type Surface, surfaceOf } from './surfaceOf';

/** One passage to be drawn. */
export interface Stroke {
  readonly range: AbstractRange;
  readonly colour: Colour;
  readonly look: Look;
}

interface Drawn {
  readonly range: AbstractRange;
  readonly name: string;
  readonly erase: () => void;
}

/** Over every layer of passages. */
const FLASH_LAYER = 1_000;

/** The passages drawn on one document, each under its key. */
export class Painting {
  readonly #canvas: Canvas;
  readonly #drawn = new Map<string, Drawn>();

  constructor(document: Document) {
    this.#canvas = new Canvas(document);
  }

  /** Draws these and nothing else; what is drawn already as wanted is not touched. */
  show(strokes: ReadonlyMap<string, Stroke>): void {
    const layers = layersOf([...strokes.values()].map(({ range }) => range));
    const surfaces = new Map<Element, Surface>();
    const wanted = new Map<string, () => Drawn>();
    for (const [index, [key, { range, colour, look }]] of [...strokes].entries()) {
      const pen = penFor(colour, look, surfaceAt(range, surfaces), layers[index] ?? 0);
      const style = penStyle(pen);
      const { name } = style;
      const now = this.#drawn.get(key);
      wanted.set(key, () => {
        if (!now || now.name !== name || !isSame(now.range, range)) {
          return { range, name, erase: this.#canvas.paint(range, style, pen.layer) };
        }
        // The page may have put other elements around the same text.
        this.#canvas.reach(range, style);
        return now;
      });
    }
    this.#replace(wanted);
    this.#canvas.restore();
  }

  /**
   * Draws some anew, or no more (null), and leaves the others as they are. False, with nothing done, where that does not do: passages that
   * overlap are told apart by what lies around them. To be called only on a page that is as it was at the last `show`.
   */
  change(strokes: ReadonlyMap<string, Stroke | null>): boolean {
    if (this.#overlapsAny(strokes)) return false;
    const surfaces = new Map<Element, Surface>();
    for (const [key, stroke] of strokes) {
      const old = this.#drawn.get(key);
      if (stroke) {
        const { range, colour, look } = stroke;
        const style = penStyle(penFor(colour, look, surfaceAt(range, surfaces), 0));
        if (old?.name === style.name && isSame(old.range, range)) continue;
        const erase = this.#canvas.paint(range, style, 0);
        this.#drawn.set(key, { range, name: style.name, erase });
      } else this.#drawn.delete(key);
      old?.erase();
    }
    this.#canvas.restore();
    return true;
  }

  /** Draws a passage so that eyes find it; the answer ends it. */
  flash(range: AbstractRange): () => void {
    return this.#canvas.paint(range, flashStyle, FLASH_LAYER);
  }

  /** Takes everything away. */
  clear(): void {
    this.#replace(new Map());
  }

  /** Whether any of these, as it is drawn or as it is to be, overlaps another passage. */
  #overlapsAny(strokes: ReadonlyMap<string, Stroke | null>): boolean {
    const ranges = [...strokes].flatMap(([key, stroke]) =>
      [this.#drawn.get(key), stroke].flatMap((one) => (one ? [{ key, range: one.range }] : [])),
    );
    const others = [...this.#drawn].map(([key, { range }]) => ({ key, range }));
    const all = [...ranges, ...others.filter(({ key }) => !strokes.has(key))];
    return ranges.some(({ key, range }) =>
      all.some((other) => other.key !== key && overlap(range, other.range)),
    );
  }

  /** Draws the new before it erases the old, so that nothing flickers. */
  #replace(wanted: ReadonlyMap<string, () => Drawn>): void {
    const before = new Map(this.#drawn);
    this.#drawn.clear();
    for (const [key, draw] of wanted) this.#drawn.set(key, draw());
    for (const [key, old] of before) if (this.#drawn.get(key) !== old) old.erase();
  }
}

function surfaceAt({ startContainer }: AbstractRange, known: Map<Element, Surface>): Surface {
  const element = elementOf(startContainer);
  if (!element) return { ground: 'light', text: null };
  const surface = known.get(element) ?? surfaceOf(element);
  known.set(element, surface);
  return surface;
}

function isSame(one: AbstractRange, other: AbstractRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

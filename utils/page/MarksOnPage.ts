import type { HighlightId } from '../model/ids';
import type { Annotation, Mark, Whereabouts } from '../model/page';
import type { Painting, Stroke } from '../painting/Painting';
import type { Found, Place } from './Found';
import { findMarks } from './findMarks';
import type { LiveIndex } from './LiveIndex';
import { toRange } from './toRange';
import { withNeighbours } from './withNeighbours';

/** The marks of one document's address: where each is, drawn as it should be. */
export class MarksOnPage {
  readonly #document: Document;
  readonly #index: LiveIndex;
  readonly painting: Painting;
  #marks = new Map<HighlightId, Mark>();
  #found = new Map<HighlightId, Found>();
  #search = new AbortController();

  constructor(document: Document, painting: Painting, index: LiveIndex) {
    this.#document = document;
    this.#index = index;
    this.painting = painting;
  }

  get size(): number {
    return this.#marks.size;
  }

  get(id: HighlightId): Mark | null {
    return this.#marks.get(id) ?? null;
  }

  /** Where a mark is, or null when it was not found or not yet looked for. */
  place(id: HighlightId): Place | null {
    const found = this.#found.get(id);
    return found && found.status !== 'orphan' ? found : null;
  }

  /** The passages that were found. */
  passages(): (readonly [HighlightId, AbstractRange])[] {
    return [...this.#found].flatMap(([id, found]) =>
      found.status === 'orphan' ? [] : [[id, found.range] as const],
    );
  }

  /** These marks and no others. What is known of their places stays, but for those that were repaired. */
  set(marks: readonly Mark[]): void {
    const before = this.#marks;
    this.#marks = new Map(marks.map((mark) => [mark.id, mark]));
    for (const [id, { selectorSets }] of before) {
      const now = this.#marks.get(id);
      if (!now || JSON.stringify(now.selectorSets) !== JSON.stringify(selectorSets))
        this.#found.delete(id);
    }
    this.#paint();
  }

  /** A mark that was made just now, where it was made. */
  add(mark: Mark, range: StaticRange): void {
    const text = toRange(this.#document, range)?.toString() ?? '';
    this.#marks.set(mark.id, mark);
    this.#found.set(mark.id, { status: 'anchored', range, score: 1, text });
    this.#paint();
  }

  /** What was said about a mark, before the library tells it. */
  annotate(id: HighlightId, annotation: Partial<Annotation>): void {
    const mark = this.#marks.get(id);
    if (!mark) return;
    this.#marks.set(id, { ...mark, ...annotation });
    this.#paint();
  }

  remove(id: HighlightId): void {
    this.#marks.delete(id);
    this.#found.delete(id);
    this.#paint();
  }

  /**
   * Looks for the marks that are not where they were. False when that was cut off by a newer search. On a page that is not
   * settled, changed text is not taken for a mark: the text itself may still come.
   */
  async find(isSettled: () => boolean): Promise<boolean> {
    this.#search.abort();
    const all = [...this.#marks.values()];
    const lost = all.filter(({ id }) => !this.#stands(id));
    if (lost.length === 0) return true;
    this.#search = new AbortController();
    const { signal } = this.#search;
    const sought = withNeighbours(lost, all);
    const found = await findMarks(this.#document, sought, this.#index, signal);
    if (!found || signal.aborted) return false;
    // A passage whose very nodes still hold its words is left where it is.
    for (const [id, place] of found) {
      if (this.#stands(id)) continue;
      if (place.status === 'approximate' && !isSettled()) this.#found.delete(id);
      else this.#found.set(id, place);
    }
    for (const id of this.#found.keys()) if (!this.#marks.has(id)) this.#found.delete(id);
    this.#paint();
    return true;
  }

  /** How the marks fared, in their order; only those that were looked for. */
  whereabouts(): Whereabouts[] {
    return [...this.#marks.keys()].flatMap((id) => {
      const found = this.#found.get(id);
      return found ? [{ id, status: found.status, score: found.score }] : [];
    });
  }

  /** Draws again, as when the page has turned dark. */
  repaint(): void {
    this.#paint();
  }

  /** Forgets and erases everything. */
  clear(): void {
    this.#search.abort();
    this.#marks.clear();
    this.#found.clear();
    this.painting.clear();
  }

  #stands(id: HighlightId): boolean {
    const found = this.#found.get(id);
    if (found?.status !== 'anchored') return false;
    return toRange(this.#document, found.range)?.toString() === found.text;
  }

  #paint(): void {
    const strokes = new Map<string, Stroke>();
    for (const [id, mark] of this.#marks) {
      const place = this.place(id);
      if (!place || !toRange(this.#document, place.range)) continue;
      strokes.set(id, { range: place.range, colour: mark.colour, look: place.status });
    }
    this.painting.show(strokes);
  }
}

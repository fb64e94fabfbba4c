import type { HighlightId } from '../model/ids';
import type { Annotation, Mark, Whereabouts } from '../model/page';
import type { Painting, Stroke } from '../painting/Painting';
import type { Found, Place } from './Found';
import { findMarks } from './findMarks';
import type { LiveIndex } from './LiveIndex';
import { toRange } from './toRange';
import { withNeighbours } from './withNeighbours';

/** Up to so many are drawn without drawing all: each is compared with all others. */
const FEW = 20;

/** The marks of one document's address: where each is, drawn as it should be. */
export class MarksOnPage {
  readonly #document: Document;
  readonly #index: LiveIndex;
  readonly painting: Painting;
  #marks = new Map<HighlightId, Mark>();
  #found = new Map<HighlightId, Found>();
  #search = new AbortController();
  /** Changed here, and not told of by the library since. */
  #spoken = new Set<HighlightId>();
  /** Changes of the page so far, and how many there were when all passages were looked at, and when all were drawn. */
  #changes = 0;
  #readAt = -1;
  #drawnAt = -1;

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
    for (const [id, mark] of before)
      if (!hasSameSelectors(mark, this.#marks.get(id))) this.#found.delete(id);
    this.#paint();
  }

  /** The library's word on these marks; the others stay as they are. */
  change(marks: readonly Mark[], gone: readonly HighlightId[]): void {
    for (const id of gone) {
      this.#marks.delete(id);
      this.#found.delete(id);
    }
    let isInPlace = true;
    for (const mark of marks) {
      const before = this.#marks.get(mark.id);
      if (before && !hasSameSelectors(before, mark)) this.#found.delete(mark.id);
      isInPlace &&= String(before?.place) === String(mark.place);
      this.#marks.set(mark.id, mark);
    }
    if (!isInPlace) this.#marks = new Map([...this.#marks].sort(([, a], [, b]) => inOrder(a, b)));
    this.#paintOnly([...gone, ...marks.map(({ id }) => id)]);
  }

  /** Marks that were changed here, of which the library has not told since; whoever takes them has it tell of them. */
  takeSpoken(): HighlightId[] {
    const spoken = [...this.#spoken];
    this.#spoken.clear();
    return spoken;
  }

  /** The library could not tell of these. */
  putBackSpoken(ids: readonly HighlightId[]): void {
    for (const id of ids) this.#spoken.add(id);
  }

  /** The page has changed: what is known of it has to be looked at again. */
  disturb(): void {
    this.#changes += 1;
  }

  /** A mark that was made just now, where it was made. */
  add(mark: Mark, range: StaticRange): void {
    const text = toRange(this.#document, range)?.toString() ?? '';
    this.#marks.set(mark.id, mark);
    this.#found.set(mark.id, { status: 'anchored', range, score: 1, text });
    this.#spoken.add(mark.id);
    this.#paintOnly([mark.id]);
  }

  /** What was said about a mark, before the library tells it. */
  annotate(id: HighlightId, annotation: Partial<Annotation>): void {
    const mark = this.#marks.get(id);
    if (!mark) return;
    this.#marks.set(id, { ...mark, ...annotation });
    this.#spoken.add(id);
    this.#paintOnly([id]);
  }

  remove(id: HighlightId): void {
    this.#marks.delete(id);
    this.#found.delete(id);
    this.#spoken.add(id);
    this.#paintOnly([id]);
  }

  /**
   * Looks for the marks that are not where they were. False when that was cut off by a newer search. On a page that is not
   * settled, changed text is not taken for a mark: the text itself may still come.
   */
  async find(isSettled: () => boolean): Promise<boolean> {
    this.#search.abort();
    const all = [...this.#marks.values()];
    const at = this.#changes;
    const lost = all.filter(({ id }) => !this.#stillStands(id));
    if (lost.length === 0) {
      this.#readAt = at;
      return true;
    }
    this.#search = new AbortController();
    const { signal } = this.#search;
    const sought = withNeighbours(lost, all);
    const found = await findMarks(this.#document, sought, this.#index, signal);
    if (!found || signal.aborted) return false;
    // A passage whose very nodes still hold its words is left where it is.
    const news: HighlightId[] = [];
    for (const [id, place] of found) {
      if (this.#stands(id)) continue;
      news.push(id);
      if (place.status === 'approximate' && !isSettled()) this.#found.delete(id);
      else this.#found.set(id, place);
    }
    for (const id of this.#found.keys()) if (!this.#marks.has(id)) this.#found.delete(id);
    this.#readAt = at;
    this.#paintOnly(news);
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

  /** On a page that has not changed since, what was found stands where it did. */
  #stillStands(id: HighlightId): boolean {
    if (this.#readAt !== this.#changes) return this.#stands(id);
    return this.#found.get(id)?.status === 'anchored';
  }

  #stands(id: HighlightId): boolean {
    const found = this.#found.get(id);
    if (found?.status !== 'anchored') return false;
    return toRange(this.#document, found.range)?.toString() === found.text;
  }

  #paint(): void {
    const strokes = new Map<string, Stroke>();
    for (const id of this.#marks.keys()) {
      const stroke = this.#strokeOf(id);
      if (stroke) strokes.set(id, stroke);
    }
    this.#drawnAt = this.#changes;
    this.painting.show(strokes);
  }

  /** The same, where no others have to be drawn otherwise than they are. */
  #paintOnly(ids: readonly HighlightId[]): void {
    const canBeFew = this.#drawnAt === this.#changes && ids.length <= FEW;
    const strokes = new Map(canBeFew ? ids.map((id) => [id, this.#strokeOf(id)]) : []);
    if (!canBeFew || !this.painting.change(strokes)) this.#paint();
  }

  #strokeOf(id: HighlightId): Stroke | null {
    const mark = this.#marks.get(id);
    const place = mark && this.place(id);
    if (!mark || !place || !toRange(this.#document, place.range)) return null;
    return { range: place.range, colour: mark.colour, look: place.status };
  }
}

function hasSameSelectors(before: Mark, now: Mark | undefined): boolean {
  return JSON.stringify(now?.selectorSets) === JSON.stringify(before.selectorSets);
}

/** As the library has them; those that were made just now come last. */
function inOrder(a: Mark, b: Mark): number {
  if (!a.place || !b.place) return Number(!a.place) - Number(!b.place);
  return a.place[0] - b.place[0] || a.place[1] - b.place[1] || (a.id < b.id ? -1 : 1);
}

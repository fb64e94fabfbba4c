import { openShadowRoots } from '../anchoring/openShadowRoots';
import type { PageToBackground } from '../messaging/protocol';
import type { Colour } from '../model/colour';
import type { HighlightId } from '../model/ids';
import type { Extraction, PageReport, Passage, SearchReport } from '../model/page';
import { sweep } from '../painting/sweep';
import { asFailure } from './asFailure';
import { clickedPoint } from './clickedPoint';
import type { Place } from './Found';
import { highlightPassage, type Made } from './highlightPassage';
import { isInSight } from './isInSight';
import { LiveMarks } from './LiveMarks';
import { markActions } from './markActions';
import { markOver, marksAt, type TextPoint, textPointAt } from './markAt';
import type { PageUi, ShownMark } from './PageUi';
import { passageNow } from './passageOf';
import { quoteOf } from './quoteOf';
import { readPage } from './readPage';
import { rootOf } from './rootOf';
import { scrollToRange } from './scrollToRange';
import { searchMark } from './searchMark';
import { caret, selectedRange } from './selectedRange';
import { showPassage } from './showPassage';
import { toRange } from './toRange';

/**
 * Our presence in one document, from its first highlight or its first mark until it is retired. Everything it does
 * to the page ends with its signal.
 */
export class PageSession {
  readonly #document: Document;
  readonly #library: PageToBackground;
  readonly #ui: PageUi;
  readonly #signal: AbortSignal;
  readonly #live: LiveMarks;
  #begun: Promise<void> | null = null;
  #isMarking = false;

  constructor(document: Document, library: PageToBackground, ui: PageUi, signal: AbortSignal) {
    this.#document = document;
    this.#library = library;
    this.#ui = ui;
    this.#signal = signal;
    this.#live = new LiveMarks({
      document,
      library,
      isOurs: (node) => ui.isOwn(node),
      // Many apps write into their address while a page is read: what is said of its marks goes on.
      onLeave: () => ui.closeUnless((id) => this.#live.marks.get(id) !== null),
      signal,
    });
  }

  /** Finds and draws the marks of this page, and answers clicks on them. */
  start(): void {
    sweep(this.#document);
    const options = { signal: this.#signal, passive: true };
    this.#document.addEventListener('click', (event) => this.#onClick(event), options);
    this.#signal.addEventListener('abort', () => this.#ui.close());
    // Not to be told here: nobody asked, and the next act meets the same failure and tells it.
    this.#begun = this.#live.load().catch(() => {});
  }

  /** All that the popup wants to know, once the marks were looked for. */
  async inspect(): Promise<PageReport> {
    await this.#begun;
    const selection = await this.selection();
    const extraction = await this.extract();
    return { extraction, selection, whereabouts: this.#live.whereabouts() };
  }

  extract(): Promise<Extraction> {
    return readPage(this.#document);
  }

  /** The passage now selected; null when there is none that could be marked. */
  async selection(): Promise<Passage | null> {
    const range = selectedRange(this.#document);
    const described = range && (await passageNow(range, rootOf(this.#document)));
    return described?.status === 'described' ? described.passage : null;
  }

  /**
   * Highlights what is selected and shows what can be said about it. Where only a caret stands in a mark, opens that
   * mark's note: the way there without a mouse. Failures are told to the reader, on the page. While one passage is being
   * marked, another press is for the same one, and does nothing. A passage that is marked already gets a pen only where the
   * reader has chosen one; else its note is opened.
   */
  async highlightSelection(colour: Colour, isChosen = false): Promise<boolean> {
    if (this.#isMarking) return false;
    const range = selectedRange(this.#document);
    const marked = range && !isChosen ? markOver(range, this.#live.marks.passages()) : null;
    if (range && marked === null) return this.#highlight(range, colour);
    if (marked !== null) {
      await this.#goTo(marked);
      return false;
    }
    const place = caret(this.#document);
    const [id] = place
      ? this.#marksAt({ node: place.startContainer, offset: place.startOffset })
      : [];
    if (id) await this.#goTo(id);
    else this.#ui.tell('selectFirst');
    return false;
  }

  /** The library has changed: reads the marks again. */
  marksChanged(): Promise<void> {
    return this.#live.load();
  }

  /** Shows a mark where it stands, waiting while the page is still loading. False for an orphan. */
  async jumpTo(id: HighlightId): Promise<boolean> {
    await this.#begun;
    if (!this.#live.marks.get(id)) await this.#live.load();
    const place = await this.#live.whenFound(id);
    if (!place) return false;
    return showPassage(this.#document, this.#live.marks.painting, place.range, this.#signal);
  }

  /** Looks closely for a mark, waiting while the page is still loading; null when this page has no such mark. */
  async search(id: HighlightId): Promise<SearchReport | null> {
    await this.#begun;
    if (!this.#live.marks.get(id)) await this.#live.load();
    await this.#live.whenFound(id);
    const mark = this.#live.marks.get(id);
    return mark && searchMark(this.#document, mark, this.#signal);
  }

  async #highlight(range: Range, colour: Colour): Promise<boolean> {
    this.#isMarking = true;
    try {
      const words = range.toString();
      const address = this.#document.location.href;
      const described = await passageNow(range, rootOf(this.#document));
      if (described.status !== 'described') {
        this.#ui.tell(described.status === 'tooLong' ? 'tooLong' : 'selectFirst');
        return false;
      }
      const read = { address, passage: described.passage };
      const made = await highlightPassage(this.#document, this.#library, read, colour);
      await this.#show(made, range, words);
      return true;
    } catch (error) {
      this.#ui.tell(asFailure(error).code);
      return false;
    } finally {
      this.#isMarking = false;
    }
  }

  async #show({ mark, receipt }: Made, range: Range, words: string): Promise<void> {
    // A page may have drawn its text anew in the meantime, which leaves the range without it: the mark is then looked for.
    if (range.toString() === words) this.#live.marks.add(mark, new StaticRange(range));
    else await this.#live.load();
    // What is selected hides how it is painted; a caret at its start leads back to its note.
    const selection = this.#document.getSelection();
    if (selection && selection.rangeCount > 0) selection.collapseToStart();
    const shown = this.#shown(mark.id, receipt);
    if (!shown) return;
    if (receipt) this.#ui.confirm(shown);
    else this.#ui.openBubble(shown);
  }

  /** Opens a mark's note where both can be seen: a caret stays behind when a page is scrolled. */
  async #goTo(id: HighlightId): Promise<void> {
    const range = this.#live.marks.place(id)?.range;
    if (range && !isInSight(this.#document, range)) await scrollToRange(this.#document, range);
    this.#open(id);
  }

  #open(id: HighlightId): void {
    const shown = this.#shown(id);
    if (shown) this.#ui.openBubble(shown);
  }

  #shown(id: HighlightId, made: Made['receipt'] = null): ShownMark | null {
    const { marks } = this.#live;
    const mark = marks.get(id);
    if (!mark) return null;
    const [document, library] = [this.#document, this.#library];
    const reload = () => this.#live.load();
    return {
      mark,
      changedTo: changedText(document, marks.place(id)),
      where: () => rectsOf(document, marks.place(id)?.range),
      actions: markActions({ document, library, marks, reload }, id, made),
    };
  }

  #onClick(event: MouseEvent): void {
    if (this.#live.marks.size === 0 || this.#ui.isOwn(event.target)) return;
    const point = clickedPoint(event);
    if (!point) return;
    const roots = openShadowRoots(this.#document);
    const text = textPointAt(this.#document, point.x, point.y, roots);
    const [id] = text ? this.#marksAt(text) : [];
    if (id) this.#open(id);
  }

  #marksAt(point: TextPoint): HighlightId[] {
    return marksAt(this.#document, point, this.#live.marks.passages());
  }
}

function changedText(document: Document, place: Place | null): string | null {
  const range = place?.status === 'approximate' ? toRange(document, place.range) : null;
  return range && quoteOf(range);
}

function rectsOf(document: Document, range: AbstractRange | undefined): readonly DOMRect[] {
  const live = range && toRange(document, range);
  return live ? [...live.getClientRects()] : [];
}

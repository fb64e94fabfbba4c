import type { PageToBackground } from '../messaging/protocol';
import type { Colour } from '../model/colour';
import type { HighlightId } from '../model/ids';
import type { Extraction, Mark, PageReport, Passage, SearchReport } from '../model/page';
import { sweep } from '../painting/sweep';
import { asFailure } from './asFailure';
import { highlightPassage } from './highlightPassage';
import { LiveMarks } from './LiveMarks';
import { MarkNotes } from './MarkNotes';
import { markOver } from './markAt';
import type { PageUi } from './PageUi';
import { passageNow } from './passageOf';
import { readPage } from './readPage';
import { rootOf } from './rootOf';
import { searchMark } from './searchMark';
import { caret, selectedRange } from './selectedRange';
import { showPassage } from './showPassage';

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
  readonly #notes: MarkNotes;
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
    this.#notes = new MarkNotes({ document, library, ui, live: this.#live });
  }

  /** Finds and draws the marks of this page, and answers clicks on them. */
  start(): void {
    sweep(this.#document);
    const options = { signal: this.#signal, passive: true };
    this.#document.addEventListener('click', (event) => this.#notes.onClick(event), options);
    this.#signal.addEventListener('abort', () => this.#ui.close());
    // Not to be told here: nobody asked, and the next act meets the same failure and tells it.
    this.#begun = this.#live.load().catch(() => {});
  }

  /** All that the popup wants to know, once the marks were looked for. */
  async inspect(): Promise<PageReport> {
    await this.#begun;
    const selection = await this.selection();
    const extraction = await this.extract();
    return { extraction, selection };
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
      await this.#notes.goTo(marked);
      return false;
    }
    const place = caret(this.#document);
    const id = place && this.#notes.at({ node: place.startContainer, offset: place.startOffset });
    if (id) await this.#notes.goTo(id);
    else this.#ui.tell('selectFirst');
    return false;
  }

  /** The library has changed: reads the marks that were written. */
  marksChanged(): Promise<void> {
    return this.#live.update();
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
      await this.#draw(made.mark, range, words);
      this.#notes.tellOf(made);
      return true;
    } catch (error) {
      this.#ui.tell(asFailure(error).code);
      return false;
    } finally {
      this.#isMarking = false;
    }
  }

  /** Draws what has just been marked, and lets go of the selection. `words` is what stood there when it was read. */
  async #draw(mark: Mark, range: Range, words: string): Promise<void> {
    // A page may have drawn its text anew in the meantime, which leaves the range without it: the mark is then looked for.
    if (range.toString() === words) this.#live.add(mark, new StaticRange(range));
    else await this.#live.load();
    // What is selected hides how it is painted; a caret at its start leads back to its note.
    const selection = this.#document.getSelection();
    if (selection && selection.rangeCount > 0) selection.collapseToStart();
  }
}

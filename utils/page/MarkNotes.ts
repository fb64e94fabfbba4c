import { openShadowRoots } from '../anchoring/openShadowRoots';
import type { PageToBackground } from '../messaging/protocol';
import type { HighlightId } from '../model/ids';
import { clickedPoint } from './clickedPoint';
import type { Place } from './Found';
import type { Made } from './highlightPassage';
import { isInSight } from './isInSight';
import type { LiveMarks } from './LiveMarks';
import { markActions } from './markActions';
import { marksAt, type TextPoint, textPointAt } from './markAt';
import type { PageUi, ShownMark } from './PageUi';
import { quoteOf } from './quoteOf';
import { scrollToRange } from './scrollToRange';
import { toRange } from './toRange';

/** What the notes of a page's marks are made of. */
export interface MarkNotesParts {
  readonly document: Document;
  readonly library: PageToBackground;
  readonly ui: PageUi;
  readonly live: LiveMarks;
}

/** Opens the notes of a page's marks, each beside the passage where that stands now. */
export class MarkNotes {
  readonly #document: Document;
  readonly #library: PageToBackground;
  readonly #ui: PageUi;
  readonly #live: LiveMarks;

  constructor({ document, library, ui, live }: MarkNotesParts) {
    this.#document = document;
    this.#library = library;
    this.#ui = ui;
    this.#live = live;
  }

  /** The mark on top at a point of the text; null where there is none. */
  at(point: TextPoint): HighlightId | null {
    return marksAt(this.#document, point, this.#live.marks.passages())[0] ?? null;
  }

  /** Opens the note of the mark that was clicked on. */
  onClick(event: MouseEvent): void {
    if (this.#live.marks.size === 0 || this.#ui.isOwn(event.target)) return;
    const point = clickedPoint(event);
    if (!point) return;
    const roots = openShadowRoots(this.#document);
    const text = textPointAt(this.#document, point.x, point.y, roots);
    const id = text && this.at(text);
    if (id) this.#open(id);
  }

  /** Opens a mark's note where both can be seen: a caret stays behind when a page is scrolled. */
  async goTo(id: HighlightId): Promise<void> {
    const range = this.#live.marks.place(id)?.range;
    if (range && !isInSight(this.#document, range)) await scrollToRange(this.#document, range);
    this.#open(id);
  }

  /** Says that a passage was marked, with the way back; of one that was marked already, opens the note. */
  tellOf({ mark, receipt }: Made): void {
    const shown = this.#shown(mark.id, receipt);
    if (!shown) return;
    if (receipt) this.#ui.confirm(shown);
    else this.#ui.openBubble(shown);
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
    const reload = () => this.#live.update();
    return {
      mark,
      changedTo: changedText(document, marks.place(id)),
      where: () => rectsOf(document, marks.place(id)?.range),
      actions: markActions({ document, library, marks, reload }, id, made),
    };
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

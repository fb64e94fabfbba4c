import type { Colour } from '../model/colour';
import type { FailureCode } from '../model/failure';
import type { Annotation, Mark } from '../model/page';

/** What a person can do to one mark on its page. Each throws a `Failure` when it could not be done. */
export interface MarkActions {
  annotate(annotation: Partial<Annotation>): Promise<void>;
  /** Takes the text that stands there now for the mark's own; the answer takes that back. What was marked is kept. */
  acceptChange(): Promise<() => Promise<void>>;
  /** Puts the mark in the trash; the answer takes it out again. */
  remove(): Promise<() => Promise<void>>;
  /** Takes back the highlight that was just made, with all that was said about it since. */
  takeBack(): Promise<void>;
  copy(format: 'text' | 'markdown'): Promise<void>;
}

/** A mark whose note is shown beside it. */
export interface ShownMark {
  readonly mark: Mark;
  /** What stands there now, where that is no longer what was marked; else null. */
  readonly changedTo: string | null;
  /** Where the passage is now in the viewport, line by line; empty when it is nowhere. */
  readonly where: () => readonly DOMRect[];
  readonly actions: MarkActions;
}

/** Something said in passing. */
export type Notice = 'selectFirst' | 'tooLong' | FailureCode;

/** The little that the script in a page shows of itself. One thing at a time; nothing of it stays in the page. */
export interface PageUi {
  /** Shows that a highlight was made, and what can be said about it. */
  confirm(shown: ShownMark): void;
  /** Shows a mark's note. */
  openBubble(shown: ShownMark): void;
  /** Offers the pens beside a selection. */
  offerPens(where: () => readonly DOMRect[], onPick: (colour: Colour) => void): void;
  /** Takes the offered pens away, and nothing else. */
  withdrawPens(): void;
  /** Throws `refusedPage` in a document that has no place for words, such as an image: they are then said elsewhere. */
  tell(notice: Notice): void;
  /** Takes away what is shown of one mark, or whatever is shown; what was typed is saved first. */
  close(id?: Mark['id']): void;
  /** Takes away whatever is shown, but for a mark that is still there. */
  closeUnless(isThere: (id: Mark['id']) => boolean): void;
  /** True for the nodes by which it shows itself. */
  isOwn(node: EventTarget | null): boolean;
}

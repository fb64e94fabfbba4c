/** What the tests of the page script call in a real browser; bundled as the global `PageScript`. */

import { createPageUi } from '../../components/page/createPageUi';
import type { PageToBackground, Receipt } from '../../utils/messaging/protocol';
import { Failure, type FailureCode } from '../../utils/model/failure';
import type { ArticleId, HighlightId } from '../../utils/model/ids';
import type { Mark, MarksNews, Passage, Whereabouts } from '../../utils/model/page';
import { offerPens } from '../../utils/page/offerPens';
import { PageSession } from '../../utils/page/PageSession';
import { passageNow, passageOf } from '../../utils/page/passageOf';
import { selectedRange } from '../../utils/page/selectedRange';
import { Painting } from '../../utils/painting/Painting';
import { receiptOf } from '../support/receiptOf';

export { Painting, passageNow, passageOf, selectedRange };

/** Keeps marks in memory by address, as the library does behind its border. */
export class Shelf implements PageToBackground {
  readonly byAddress = new Map<string, Mark[]>();
  readonly reports: Whereabouts[][] = [];
  readonly extractions: unknown[] = [];
  failure: FailureCode | null = null;
  #acts: (() => void)[] = [];

  get here(): Mark[] {
    return this.byAddress.get(location.pathname) ?? [];
  }
  set here(marks: Mark[]) {
    this.byAddress.set(location.pathname, marks);
  }
  /** As the background answers: the first time all, then what has become of them since. */
  async marks(asked?: Parameters<PageToBackground['marks']>[0]): Promise<MarksNews> {
    const marks = this.here.map((mark) => ({ ...mark, place: this.#placeOf(mark) }));
    const article = location.pathname as ArticleId;
    const known = { article, act: { sequence: this.#told.push(marks) - 1, at: 1 } };
    const since = asked?.known?.article === article ? this.#told[asked.known.act.sequence] : null;
    if (!since) return { known, isWhole: true, marks, gone: [] };
    const before = new Map(since.map((mark) => [mark.id, JSON.stringify(mark)]));
    const isNews = (mark: Mark) =>
      before.get(mark.id) !== JSON.stringify(mark) || asked?.also.includes(mark.id);
    const there = new Set(marks.map(({ id }) => id));
    const gone = [...before.keys(), ...(asked?.also ?? [])].filter((id) => !there.has(id));
    return { known, isWhole: false, marks: marks.filter(isNews), gone };
  }
  #told: Mark[][] = [];
  #places = new Map<HighlightId, number>();
  #placeOf({ id }: Mark): readonly [number, number] {
    const place = this.#places.get(id) ?? this.#places.size;
    this.#places.set(id, place);
    return [place, 1];
  }
  async appearance() {
    return { theme: 'system', offersPens: false } as const;
  }
  async isSaved() {
    return this.byAddress.has(location.pathname);
  }
  async highlight({
    passage,
    annotation,
    extraction,
  }: Parameters<PageToBackground['highlight']>[0]): ReturnType<PageToBackground['highlight']> {
    this.extractions.push(extraction);
    const mark = { colour: 'yellow', tags: [], note: '', ...annotation } as const;
    const id = crypto.randomUUID() as HighlightId;
    const { selectors, quote } = passage;
    const made = { ...mark, id, selectorSets: [selectors], quote } as Mark;
    return { id, known: null, ...this.#act(() => [...this.here, made]) };
  }
  async annotate({ id, annotation }: Parameters<PageToBackground['annotate']>[0]) {
    return this.#act(() =>
      this.here.map((mark) => (mark.id === id ? ({ ...mark, ...annotation } as Mark) : mark)),
    );
  }
  async reanchor({ id, passage: { selectors } }: Parameters<PageToBackground['reanchor']>[0]) {
    return this.#act(() =>
      this.here.map((mark) =>
        mark.id === id ? { ...mark, selectorSets: [...mark.selectorSets, selectors] } : mark,
      ),
    );
  }
  async remove({ id }: { id: HighlightId }) {
    return this.#act(() => this.here.filter((mark) => mark.id !== id));
  }
  async undo({ undo }: Receipt) {
    if (this.failure) throw new Failure(this.failure);
    this.#acts[undo.sequence]?.();
  }
  async report({ whereabouts }: { whereabouts: Whereabouts[] }) {
    this.reports.push(whereabouts);
  }
  async framesChanged() {
    return { isAwaited: false };
  }
  async mayStay() {
    return true;
  }

  #act(next: () => Mark[]) {
    if (this.failure) throw new Failure(this.failure);
    const [path, before] = [location.pathname, this.byAddress.get(location.pathname)];
    this.here = next();
    const undo = () => {
      if (before) this.byAddress.set(path, before);
      else this.byAddress.delete(path);
    };
    return receiptOf(this.#acts.push(undo) - 1);
  }
}

/** One session on the open document, with a shelf to look into. */
export function start(options: { pens?: boolean; scheme?: 'light' | 'dark'; shelf?: Shelf } = {}) {
  const controller = new AbortController();
  const shelf = options.shelf ?? new Shelf();
  const ui = createPageUi(document, () => options.scheme ?? 'system');
  const session = new PageSession(document, shelf, ui, controller.signal);
  session.start();
  if (options.pens) offerPens(document, session, ui, controller.signal);
  return { session, shelf, ui, retire: () => controller.abort() };
}

/** A mark of the first place where the document's text has these words. */
export function markOf(words: string, annotation: Partial<Mark> = {}): Mark {
  const { selectors, quote } = describeWords(words);
  const id = crypto.randomUUID() as HighlightId;
  const said = { colour: 'yellow' as const, tags: [], note: '' };
  return { id, selectorSets: [selectors], quote, ...said, ...annotation };
}

function describeWords(words: string): Passage {
  const described = passageOf(rangeOf(words), document.body);
  if (described.status !== 'described') throw new Error(described.status);
  return described.passage;
}

/** The first text node's part that holds these words. Throws when there is none. */
export function rangeOf(words: string, root: Node = document.body): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + words.length);
    return range;
  }
  throw new Error(`No such words: ${words}`);
}

/** Selects words as a person would see them selected. */
export function select(words: string, root?: Node): void {
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(rangeOf(words, root));
}

/** What is drawn: each highlight's name with the texts under it, in no order. */
export function painted(): Record<string, string[]> {
  return Object.fromEntries(
    [...CSS.highlights].map(([name, highlight]) => [
      name,
      // What has left the page is drawn no more.
      [...highlight]
        .filter(({ startContainer }) => startContainer.isConnected)
        .map((drawn) => {
          const range = document.createRange();
          range.setStart(drawn.startContainer, drawn.startOffset);
          range.setEnd(drawn.endContainer, drawn.endOffset);
          return range.toString();
        }),
    ]),
  );
}

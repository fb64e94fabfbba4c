import { inSlices, slices } from '../anchoring/slices';
import type { PageToBackground } from '../messaging/protocol';
import type { HighlightId } from '../model/ids';
import type { Mark, MarksKnown, MarksNews, Whereabouts } from '../model/page';
import { Painting } from '../painting/Painting';
import { ContentWatch } from './ContentWatch';
import { debounce } from './debounce';
import { isOwnRecord } from './isOwnRecord';
import { LiveIndex } from './LiveIndex';
import { MarksOnPage } from './MarksOnPage';
import { Quiet } from './Quiet';
import { Reporter } from './Reporter';
import { TURN } from './turn';
import { watchAddress } from './watchAddress';
import { watchTheme } from './watchTheme';

/** A change is looked into when it pauses, and at the latest after this long; in milliseconds. */
const PAUSE = { calm: 250, most: 1_500 };
/** Styles change all the time, mostly without a word coming or going: only lost passages are looked for then. */
const LONG_PAUSE = { calm: 800, most: 8_000 };

/** What the marks live on. */
export interface Surroundings {
  readonly document: Document;
  readonly library: PageToBackground;
  /** Names the nodes by which we show ourselves: their changes are none of the page's. */
  readonly isOurs: (node: Node) => boolean;
  /** Another page may stand in the same document now: told once its marks are known. */
  readonly onLeave: () => void;
  readonly signal: AbortSignal;
}

/**
 * The marks of a page that lives: found again when its content comes late, changes or is replaced; others when its
 * address changes; and never called lost while it is still loading. A page without marks is not watched.
 */
export class LiveMarks {
  readonly marks: MarksOnPage;
  readonly #around: Surroundings;
  readonly #content: ContentWatch;
  readonly #index: LiveIndex;
  readonly #reporter: Reporter;
  readonly #quiet: Quiet;
  readonly #lookAtAddress: () => void;
  #loads = 0;
  #hasLeft = false;
  /** Up to where the marks are known; null where all are to be asked for. */
  #known: MarksKnown | null = null;
  #waiting: (() => void)[] = [];

  constructor(around: Surroundings) {
    const { document, library, isOurs, signal } = around;
    this.#around = around;
    this.#reporter = new Reporter(library);
    this.#quiet = new Quiet(document, () => this.#find(), signal);
    const look = debounce(() => this.#find(), PAUSE, signal);
    const lookLater = debounce(() => this.#find(), LONG_PAUSE, signal);
    this.#content = new ContentWatch(
      document,
      {
        isOurs,
        onRecords: (records) => this.#index.note(this.#heard(records)),
        onText: () => this.#onChange(look),
        onStyle: () => this.#hasOrphans() && lookLater(),
      },
      signal,
    );
    this.#index = new LiveIndex(() => this.#heard(this.#content.take()));
    this.marks = new MarksOnPage(document, new Painting(document), this.#index);
    this.#lookAtAddress = watchAddress(window, () => this.#leave(), signal);
    watchTheme(document, () => this.marks.repaint(), signal);
    window.addEventListener('pageshow', (event) => event.persisted && this.load(), { signal });
    // Sections open by clicks, often by nothing that an observer is told.
    document.addEventListener('click', () => this.#hasOrphans() && look(), {
      signal,
      passive: true,
    });
    signal.addEventListener('abort', () => this.#end());
  }

  /** Reads the marks of this address and finds them. Throws a `Failure` when the library can't be read. */
  load(): Promise<void> {
    this.#known = null;
    return this.update();
  }

  /** The same, of those marks that were written since they were read. */
  async update(): Promise<void> {
    const turn = ++this.#loads;
    const also = this.marks.takeSpoken();
    const asked = { known: this.#known, also };
    const news = await this.#around.library.marks(asked).catch((error: unknown) => {
      this.marks.putBackSpoken(also);
      throw error;
    });
    if (turn !== this.#loads || this.#around.signal.aborted) {
      this.marks.putBackSpoken(also);
      return;
    }
    const wasEmpty = this.marks.size === 0;
    this.#take(news);
    if (this.#hasLeft) this.#around.onLeave();
    this.#hasLeft = false;
    if (wasEmpty) this.#quiet.restart();
    await this.#find();
  }

  /** Draws a mark that was just made. The first on a page has the page watched from now on. */
  add(mark: Mark, range: StaticRange): void {
    const isFirst = this.marks.size === 0;
    this.marks.add(mark, range);
    if (isFirst) this.#find();
  }

  #take({ known, isWhole, marks, gone }: MarksNews): void {
    this.#known = known;
    if (isWhole) this.marks.set(marks);
    else this.marks.change(marks, gone);
  }

  /** Has the marks know of changes of the page, which are given back for the index. */
  #heard(records: readonly MutationRecord[]): readonly MutationRecord[] {
    const { isOurs } = this.#around;
    if (records.some((record) => !isOwnRecord(record, isOurs))) this.marks.disturb();
    return records;
  }

  /** How the marks fared; one that was not found is left out while it may still come. */
  whereabouts(): Whereabouts[] {
    return this.marks
      .whereabouts()
      .filter(({ status }) => status !== 'orphan' || this.#quiet.isQuiet);
  }

  /** Where a mark is, waiting for it while the page is loading; null when it is not there. */
  async whenFound(id: HighlightId) {
    while (!this.marks.place(id) && this.marks.get(id) && !this.#quiet.isQuiet) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.marks.place(id);
  }

  async #find(): Promise<void> {
    const { signal } = this.#around;
    if (signal.aborted) return;
    this.#lookAtAddress();
    if (this.marks.size === 0) this.#index.forget();
    else {
      if (await inSlices(this.#content.observe(), slices(TURN))) {
        this.#index.forget();
        this.marks.disturb();
      }
      if (signal.aborted) return;
      this.#index.note(this.#heard(this.#content.take()));
      if (!(await this.marks.find(() => this.#quiet.isQuiet)) || signal.aborted) return;
      this.#reporter.report(this.whereabouts());
    }
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #onChange(look: () => void): void {
    this.#lookAtAddress();
    this.#quiet.disturb();
    look();
  }

  #leave(): void {
    this.#hasLeft = true;
    this.#reporter.forget();
    this.#quiet.restart();
    this.load().catch(() => {
      this.marks.clear();
      this.#around.onLeave();
    });
  }

  #hasOrphans(): boolean {
    return this.marks.whereabouts().some(({ status }) => status === 'orphan');
  }

  #end(): void {
    this.marks.clear();
    this.#index.forget();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** A page that has not changed for this long has probably got all its text. */
const CALM = 1_500;
/** A page that never stops changing (a ticker, a clock) is taken as it is after this long; one that is still coming, later. */
const PATIENCE = { loading: 60_000, interactive: 10_000, complete: 10_000 };

/** Tells when a page has become quiet: loaded, and its text unchanged for a while. */
export class Quiet {
  readonly #document: Document;
  readonly #onQuiet: () => void;
  readonly #signal: AbortSignal;
  #since = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isQuiet = false;

  /** Calls back each time the page becomes quiet after a `restart` or `disturb`. */
  constructor(document: Document, onQuiet: () => void, signal: AbortSignal) {
    this.#document = document;
    this.#onQuiet = onQuiet;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  get isQuiet(): boolean {
    return this.#isQuiet;
  }

  /** A new page begins. */
  restart(): void {
    this.#since = performance.now();
    this.#isQuiet = false;
    this.#wait();
  }

  /** The text has changed. Once quiet, a page stays so until it is another page. */
  disturb(): void {
    this.#wait();
  }

  #wait(): void {
    if (this.#signal.aborted) return;
    clearTimeout(this.#timer);
    const left = this.#patienceLeft();
    this.#timer = setTimeout(() => this.#look(), Math.max(0, Math.min(CALM, left)));
  }

  #patienceLeft(): number {
    return this.#since + PATIENCE[this.#document.readyState] - performance.now();
  }

  #look(): void {
    if (this.#document.readyState !== 'complete' && this.#patienceLeft() > 0) {
      this.#wait();
      return;
    }
    this.#isQuiet = true;
    this.#onQuiet();
  }
}

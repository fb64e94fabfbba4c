import type { PageToBackground } from '../messaging/protocol';
import type { Whereabouts } from '../model/page';

/** Tells the library how the marks fared, when that is news. */
export class Reporter {
  readonly #library: PageToBackground;
  #last = '';

  constructor(library: PageToBackground) {
    this.#library = library;
  }

  /** Tells it once. What can't be told now is told with the next news. */
  async report(whereabouts: readonly Whereabouts[]): Promise<void> {
    const news = JSON.stringify(whereabouts);
    if (whereabouts.length === 0 || news === this.#last) return;
    this.#last = news;
    try {
      await this.#library.report({ whereabouts: [...whereabouts] });
    } catch {
      this.#last = '';
    }
  }

  /** Another page: what was told of the last one is no news of this. */
  forget(): void {
    this.#last = '';
  }
}

import type { PageToBackground } from '../messaging/protocol';
import type { HighlightId } from '../model/ids';
import type { Whereabouts } from '../model/page';

/** Tells the library how the marks fared, of each when that is news. */
export class Reporter {
  readonly #library: PageToBackground;
  readonly #told = new Map<HighlightId, Whereabouts>();

  constructor(library: PageToBackground) {
    this.#library = library;
  }

  /** Tells the news once. What can't be told now is told with the next report. */
  async report(whereabouts: readonly Whereabouts[]): Promise<void> {
    const news = whereabouts.filter((one) => !isSame(one, this.#told.get(one.id)));
    if (news.length === 0) return;
    for (const one of news) this.#told.set(one.id, one);
    try {
      await this.#library.report({ whereabouts: news });
    } catch {
      for (const one of news) if (this.#told.get(one.id) === one) this.#told.delete(one.id);
    }
  }

  /** Another page: what was told of the last one is no news of this. */
  forget(): void {
    this.#told.clear();
  }
}

function isSame(one: Whereabouts, other: Whereabouts | undefined): boolean {
  return one.status === other?.status && one.score === other.score;
}

import type { TextIndex } from './TextIndex';

/** How passages are looked for. */
export interface AnchorOptions {
  /** Aborting rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Reads the page in steps, where that is needed; to be given by who keeps an index current (see `reindex`). */
  readonly index?: ((root: Node) => Generator<void, TextIndex>) | undefined;
  /** Milliseconds of work before the page gets its turn; a little less than a long task (50 ms) unless told. */
  readonly budget?: number | undefined;
}

import { reindex } from '../anchoring/reindex';
import { TextIndex } from '../anchoring/TextIndex';

/** More changes than this are not worth keeping: the page is then read anew. */
const MOST = 2_000;

/**
 * The text of a page that lives: read when it is first asked for, and after that only where it changed. It must be told of
 * every change (see `reindex`) from before it is first asked for.
 */
export class LiveIndex {
  readonly #takeRecords: () => readonly MutationRecord[];
  #index: TextIndex | null = null;
  #changes: MutationRecord[] = [];

  /** `takeRecords` gives the changes that nobody was told of yet. */
  constructor(takeRecords: () => readonly MutationRecord[]) {
    this.#takeRecords = takeRecords;
  }

  /** Something below the root has changed. */
  note(records: readonly MutationRecord[]): void {
    if (!this.#index) return;
    if (this.#changes.length + records.length > MOST) this.forget();
    else this.#changes.push(...records);
  }

  /** The text below `root` as it is now. */
  read(root: Node): TextIndex {
    this.note(this.#takeRecords());
    const isKnown = this.#index?.root === root;
    this.#index = this.#index && isKnown ? reindex(this.#index, this.#changes) : TextIndex.of(root);
    this.#changes = [];
    return this.#index;
  }

  /** Lets go of all that was read. */
  forget(): void {
    this.#index = null;
    this.#changes = [];
  }
}

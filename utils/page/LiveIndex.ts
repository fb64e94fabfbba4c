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
  /** Since the index was read, or since its reading began; null before. */
  #changes: MutationRecord[] | null = null;

  /** `takeRecords` gives the changes that nobody was told of yet. */
  constructor(takeRecords: () => readonly MutationRecord[]) {
    this.#takeRecords = takeRecords;
  }

  /** Something below the root has changed. */
  note(records: readonly MutationRecord[]): void {
    if (!this.#changes) return;
    if (this.#changes.length + records.length > MOST) this.forget();
    else this.#changes.push(...records);
  }

  /** The text below `root` as it is now, read in steps. */
  *read(root: Node): Generator<void, TextIndex> {
    this.note(this.#takeRecords());
    const known = this.#index?.root === root ? this.#index : null;
    const changes = this.#changes ?? [];
    const since: MutationRecord[] = [];
    this.#changes = since;
    this.#index = null;
    const isShort = known && (changes.length === 0 || !known.hasShadows);
    const index = isShort ? reindex(known, changes) : yield* TextIndex.inSteps(root);
    // Unless all was forgotten, or read anew, in the meantime.
    if (this.#changes === since) this.#index = index;
    return index;
  }

  /** Lets go of all that was read. */
  forget(): void {
    this.#index = null;
    this.#changes = null;
  }
}

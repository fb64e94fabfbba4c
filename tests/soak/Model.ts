import type { Colour } from '../../utils/model/colour';

/** What a test knows of one passage; it is known by its words, which no other passage has. */
export interface MarkState {
  readonly address: string;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
  readonly away: boolean;
}

/** What a test knows of one article, by its address. */
export interface ArticleState {
  readonly state: string;
  readonly tags: readonly string[];
  readonly away: boolean;
}

/** Everything that one actor wrote, as it must stand in the database. */
export interface State {
  readonly marks: Readonly<Record<string, MarkState>>;
  readonly articles: Readonly<Record<string, ArticleState>>;
  readonly drafts: Readonly<Record<string, string>>;
}

const nothing: State = { marks: {}, articles: {}, drafts: {} };

/**
 * What one actor's acts have made of the library: kept by the test, beside the product. An act that was acknowledged
 * counts. One that was cut off may have been done or not: both states are then held possible until the next look.
 */
export class Model {
  #possible: readonly State[] = [nothing];
  #receipts: number[] = [];
  #cutOff = 0;
  #written = 0;

  /** The state to act on. Only where nothing is in doubt; see `settle`. */
  get now(): State {
    const [only, ...others] = this.#possible;
    if (!only || others.length > 0) throw new Error('Settle first');
    return only;
  }

  get isInDoubt(): boolean {
    return this.#possible.length > 1;
  }

  /** Sequences in the journal that the background gave out. */
  get receipts(): readonly number[] {
    return this.#receipts;
  }

  /** How many entries the journal may have of this actor: its acts, and those that ended without a word. */
  get entries(): number {
    return this.#written + this.#cutOff;
  }

  /** `isAct`: it stands in the journal. */
  acknowledged(after: State, receipt: number | null, isAct: boolean): void {
    this.#possible = [after];
    if (isAct) this.#written += 1;
    if (receipt !== null) this.#receipts.push(receipt);
  }

  leftInDoubt(after: State): void {
    this.#possible = [this.now, after];
    this.#cutOff += 1;
  }

  /** Compares with what the database holds; answers what is wrong, or null, and takes what was found as the truth. */
  settle(found: State): string | null {
    const is = JSON.stringify(sorted(found));
    const may = this.#possible.map((state) => JSON.stringify(sorted(state)));
    if (!may.includes(is)) return `database ${is}\nexpected ${may.join('\nor ')}`;
    this.#possible = [found];
    return null;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inside]) => [key, sorted(inside)]));
}

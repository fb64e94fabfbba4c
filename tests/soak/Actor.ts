import type { ActHandle } from '../../utils/model/actHandle';
import type { Model, State } from './Model';
import type { Random } from './Random';

/**
 * One act that an actor is about to do, with what the library must be like after it: a method of the background, or `import` or
 * `export` as the files page does them.
 */
export interface Act {
  readonly method: string;
  readonly arg: object;
  readonly after: State;
}

/** What an actor may do, and with which ids its records go. */
export interface Actor {
  readonly name: string;
  /** `page`: speaks for its own address only. */
  readonly kind: 'page' | 'panel';
  readonly address: string;
  readonly model: Model;
  /** Its own chance: what the others do does not change what it does. */
  readonly random: Random;
  /** Ids by words, and of the article; learnt from the database. */
  ids: ReadonlyMap<string, string>;
  articleId: string | null;
  /** What the last act was, so that it can be taken back. */
  last: { readonly undo: ActHandle; readonly before: State } | null;
  count: number;
}

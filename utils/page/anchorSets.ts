import type { AnchorOptions } from '../anchoring/AnchorOptions';
import { anchorAll } from '../anchoring/anchorAll';
import type { Anchoring } from '../anchoring/types';
import type { SelectorSet } from '../model/selectors';

/** A passage with all its selector sets, the newest last: a repair adds one. */
export interface RepairedTarget<Id extends string> {
  readonly id: Id;
  readonly selectorSets: readonly SelectorSet[];
}

/**
 * Finds passages below `root` by their newest selectors, and those that these do not find by their earlier ones: a page may
 * have gone back to what it said, and a stored copy still says what it said when it was saved. Rejects when aborted.
 */
export async function anchorSets<Id extends string>(
  root: Node,
  targets: readonly RepairedTarget<Id>[],
  options: AnchorOptions,
): Promise<Map<Id, Anchoring>> {
  const found = new Map<Id, Anchoring>();
  let left = targets;
  for (let back = 1; left.length > 0; back += 1) {
    const sought = left.map(({ id, selectorSets }) => ({
      id,
      selectors: selectorSets.at(-back) ?? [],
    }));
    const answers = await anchorAll(root, sought, options);
    left = left.filter(({ id, selectorSets }) => {
      const answer = answers.get(id);
      if (answer && (back === 1 || answer.status !== 'orphan')) found.set(id, answer);
      return answer?.status === 'orphan' && selectorSets.length > back;
    });
  }
  return found;
}

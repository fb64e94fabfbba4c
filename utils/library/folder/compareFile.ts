import type { ManagedBlock, ManagedFile } from '../../import/managedFile';
import { managedFile } from '../../import/managedFile';
import type { WrittenBlock, WrittenFile } from '../../model/folder';
import type { HighlightId } from '../../model/ids';
import type { Said } from '../../model/importPlan';
import type { Highlight } from '../../model/records';
import { type Base, threeWay, type Verdict } from './threeWay';

/**
 * How a passage stands. Of those in the file, see `Verdict`; `remove`: in the trash, and untouched in the file; `trashed`: in the trash, and
 * edited in the file; `foreign`: not known here. Of those not in the file: `fresh`, never written; `gone`, deleted there.
 */
export interface PassageState {
  readonly id: HighlightId;
  readonly kind: Verdict['kind'] | 'remove' | 'trashed' | 'foreign' | 'fresh' | 'gone';
  readonly block: ManagedBlock | null;
  readonly written: WrittenBlock | null;
  /** What the passage would say if the file counts; null where the file says nothing of it. */
  readonly file: Said | null;
}

/** How each passage stands that the file, the library, or what was last written knows. `highlights` are the article's, those in the trash too. */
export function compareFile(
  written: WrittenFile | null,
  file: ManagedFile,
  highlights: readonly Highlight[],
): PassageState[] {
  const blocks = new Map(file.blocks.map((block) => [block.id, block]));
  const before = new Map(written?.blocks.map((block) => [block.id, block]));
  const held = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const ids = new Set([...blocks.keys(), ...before.keys(), ...held.keys()]);
  return [...ids].flatMap((id) => {
    const sides = { block: blocks.get(id) ?? null, written: before.get(id) ?? null };
    const state = stateOf(sides.block, sides.written, held.get(id) ?? null);
    return state ? [{ id, ...sides, ...state }] : [];
  });
}

function stateOf(
  block: ManagedBlock | null,
  written: WrittenBlock | null,
  held: Highlight | null,
): Pick<PassageState, 'kind' | 'file'> | null {
  const isLive = held !== null && held.deletedAt === null;
  if (!block?.said) {
    if (isLive) return { kind: written || block ? 'gone' : 'fresh', file: null };
    return block ? { kind: 'foreign', file: null } : null;
  }
  if (!held) return { kind: 'foreign', file: null };
  if (isLive) return threeWay(written && baseOf(written, block), block.said, held);
  if (!written) return { kind: 'foreign', file: null };
  if (block.source === written.source) return { kind: 'remove', file: null };
  const { kind, file } = threeWay(baseOf(written, block), block.said, held);
  return { kind: kind === 'noteTooLong' ? kind : 'trashed', file };
}

/** What was written, read as the file is read: what our reader cannot tell apart does not count as an edit. */
function baseOf(written: WrittenBlock, block: ManagedBlock): Base {
  if (written.source === block.source && block.said)
    return { library: written.said, file: block.said };
  const [own] = managedFile(written.source, new Map([[written.id, written.shown]])).blocks;
  return { library: written.said, file: own?.said ?? written.said };
}

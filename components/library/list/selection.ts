/** Which rows are ticked, and the row from which a range is stretched. */
export interface Selection<Id> {
  readonly ids: ReadonlySet<Id>;
  readonly anchor: Id | null;
}

/** Nothing ticked. */
export function noSelection<Id>(): Selection<Id> {
  return { ids: new Set(), anchor: null };
}

/** Ticks or clears one row; later ranges start from it. */
export function toggleOne<Id>({ ids }: Selection<Id>, id: Id): Selection<Id> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/**
 * Gives every row from the anchor to `id` the state that the anchor has, as file managers do on a shift-click.
 * Toggles the one row where there is no anchor, or where it is no longer among `visible`.
 */
export function toggleRange<Id>(
  selection: Selection<Id>,
  id: Id,
  visible: readonly Id[],
): Selection<Id> {
  const from = selection.anchor === null ? -1 : visible.indexOf(selection.anchor);
  const to = visible.indexOf(id);
  if (selection.anchor === null || from < 0 || to < 0) return toggleOne(selection, id);
  const ticks = selection.ids.has(selection.anchor);
  const ids = new Set(selection.ids);
  for (const each of visible.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (ticks) ids.add(each);
    else ids.delete(each);
  }
  return { ids, anchor: selection.anchor };
}

/** Ticks all rows, or clears all when all are ticked. */
export function toggleAll<Id>({ ids }: Selection<Id>, visible: readonly Id[]): Selection<Id> {
  const all = visible.length > 0 && visible.every((id) => ids.has(id));
  return { ids: new Set(all ? [] : visible), anchor: null };
}

/**
 * The ticked rows that can be seen, in the order of the list: an act never touches an article that a filter hides.
 */
export function selectedIn<Id>({ ids }: Selection<Id>, visible: readonly Id[]): Id[] {
  return visible.filter((id) => ids.has(id));
}

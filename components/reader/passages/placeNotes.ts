/** A note for the margin: where its passage begins, and how tall the note is, in CSS pixels. */
export interface MarginNote<Id> {
  readonly id: Id;
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops for notes in a margin: each beside its passage, or as little below it as it takes not to cover the note
 * before. Notes of the same line keep the order in which they are given.
 */
export function placeNotes<Id>(notes: readonly MarginNote<Id>[], gap: number): Map<Id, number> {
  const tops = new Map<Id, number>();
  let free = 0;
  for (const { id, wanted, height } of notes.toSorted((a, b) => a.wanted - b.wanted)) {
    const top = Math.max(wanted, free);
    tops.set(id, top);
    free = top + height + gap;
  }
  return tops;
}

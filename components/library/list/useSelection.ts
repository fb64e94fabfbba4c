import { useCallback, useMemo, useState } from 'preact/hooks';
import { noSelection, selectedIn, toggleAll, toggleOne, toggleRange } from './selection';

export interface TickedRows<Id> {
  /** In the order of the list; never one that a filter hides. */
  readonly ids: readonly Id[];
  readonly has: ReadonlySet<Id>;
  tick(id: Id, range: boolean): void;
  tickAll(): void;
  clear(): void;
}

/** The ticked rows of a list of which `visible` are shown. */
export function useSelection<Id>(visible: readonly Id[]): TickedRows<Id> {
  const [selection, setSelection] = useState(noSelection<Id>);
  const ids = useMemo(() => selectedIn(selection, visible), [selection, visible]);
  const has = useMemo(() => new Set(ids), [ids]);
  const tick = useCallback(
    (id: Id, range: boolean) =>
      setSelection((old) => (range ? toggleRange(old, id, visible) : toggleOne(old, id))),
    [visible],
  );
  const tickAll = useCallback(() => setSelection((old) => toggleAll(old, visible)), [visible]);
  const clear = useCallback(() => setSelection(noSelection<Id>()), []);
  return { ids, has, tick, tickAll, clear };
}

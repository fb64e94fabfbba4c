import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '@/components/hooks/isTyping';
import { isUndoKey } from '@/components/hooks/isUndoKey';
import { type ListCommand, listCommand } from './listCommand';

/** What moves within a control that has a use for it: arrows in a radio group or a menu, Enter on a button. */
const native: ReadonlySet<ListCommand> = new Set(['first', 'last', 'open', 'tick']);

export interface ListKeys {
  /** Whether single characters are commands. */
  readonly letters: boolean;
  /** Whether the focus is in the list of rows, or nowhere. */
  inRows(target: EventTarget | null): boolean;
  /** Does it; false leaves the key to the browser. */
  run(command: ListCommand): boolean;
  undo(): void;
}

function isArrow(event: KeyboardEvent): boolean {
  return event.key === 'ArrowDown' || event.key === 'ArrowUp';
}

/** Listens to the keys of the reading list in the whole page, except where they are text or belong to a dialog. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const { letters, inRows, run, undo } = latest.current;
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const typing = isTyping(event.target);
      if (isUndoKey(event) && !typing) {
        event.preventDefault();
        undo();
        return;
      }
      const command = typing ? null : listCommand(event, letters);
      if (!command) return;
      if ((native.has(command) || isArrow(event)) && !inRows(event.target)) return;
      if (run(command)) event.preventDefault();
    };
    addEventListener('keydown', onKey, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

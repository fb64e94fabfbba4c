import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '@/components/hooks/isTyping';
import { isUndoKey } from '@/components/hooks/isUndoKey';
import { type ReaderCommand, readerCommand } from './readerCommand';

export interface ReaderKeys {
  /** Whether single characters are commands. */
  readonly letters: boolean;
  /** Does it; false leaves the key to the browser. */
  run(command: ReaderCommand): boolean;
  undo(): void;
}

/** Listens to the keys of the reader view, except where they are text or press a button. */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (isUndoKey(event)) {
        event.preventDefault();
        latest.current.undo();
        return;
      }
      const command = readerCommand(event, latest.current.letters);
      if (!command || (command.does === 'edit' && isPressable(event.target))) return;
      if (latest.current.run(command)) event.preventDefault();
    };
    addEventListener('keydown', onKey, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('a, button, summary, [role="dialog"]') !== null
  );
}

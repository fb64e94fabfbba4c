import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '@/components/hooks/isTyping';
import { isUndoKey } from '@/components/hooks/isUndoKey';
import { type ReaderCommand, readerCommand } from './readerCommand';

/** Listens to the keys of the reader view, except where they are text or press a button. `run` answers whether it did. */
export function useReaderKeys(run: (command: ReaderCommand) => boolean, undo: () => void): void {
  const latest = useRef({ run, undo });
  latest.current = { run, undo };
  useEffect(() => {
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (isUndoKey(event)) {
        event.preventDefault();
        latest.current.undo();
        return;
      }
      const command = readerCommand(event);
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

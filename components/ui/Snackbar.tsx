import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { IconButton } from './IconButton';
import './Snackbar.css';

export interface SnackbarProps {
  /** What is told; another object tells anew, in the same words too. Null while there is nothing to tell. */
  readonly notice: { readonly text: string } | null;
  readonly action?: { readonly label: string; onAction(): void };
  readonly closeLabel: string;
  onClose(): void;
}

/**
 * Tells what was done, and offers one thing to do about it. It stays until it is closed or replaced: a way back that
 * runs away is none for whoever reads slowly. Draw it all the time: only a region that stands before it speaks is read out.
 */
export function Snackbar({ notice, action, closeLabel, onClose }: SnackbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const cameFrom = useFocusGivenBack(bar);
  const told = useRef({ notice, turn: 0 });
  if (told.current.notice !== notice) told.current = { notice, turn: told.current.turn + 1 };
  return (
    <div ref={bar} class={notice ? 'snackbar' : 'only-heard'} onFocusIn={cameFrom}>
      <p class="snackbar__text" role="status">
        <span key={told.current.turn}>{notice?.text}</span>
      </p>
      {notice && (
        <p class="snackbar__acts">
          {action && (
            <Button variant="quiet" onClick={action.onAction}>
              {action.label}
            </Button>
          )}
          <IconButton icon={X} label={closeLabel} onClick={onClose} />
        </p>
      )}
    </div>
  );
}

/** Gives the focus back to where it came from when the button that had it goes away. */
function useFocusGivenBack(bar: { readonly current: HTMLElement | null }) {
  const before = useRef<EventTarget | null>(null);
  // Read while the old buttons still stand: once they are gone the browser has forgotten where the focus was.
  const had = bar.current?.contains(document.activeElement) ? document.activeElement : null;
  useLayoutEffect(() => {
    const origin = before.current;
    if (had && !had.isConnected && origin instanceof HTMLElement && origin.isConnected)
      origin.focus();
  });
  return ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && bar.current?.contains(relatedTarget)) return;
    before.current = relatedTarget;
  };
}

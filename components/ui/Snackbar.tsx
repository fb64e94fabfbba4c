import { X } from 'lucide';
import { Button } from './Button';
import { IconButton } from './IconButton';
import './Snackbar.css';

export interface SnackbarProps {
  readonly text: string;
  readonly action?: { readonly label: string; onAction(): void };
  readonly closeLabel: string;
  onClose(): void;
}

/**
 * Tells what was done, and offers one thing to do about it. It stays until it is closed or replaced: a way back that
 * runs away is none for whoever reads slowly.
 */
export function Snackbar({ text, action, closeLabel, onClose }: SnackbarProps) {
  return (
    <div class="snackbar">
      <p class="snackbar__text" role="status">
        {text}
      </p>
      <p class="snackbar__acts">
        {action && (
          <Button variant="quiet" onClick={action.onAction}>
            {action.label}
          </Button>
        )}
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </p>
    </div>
  );
}

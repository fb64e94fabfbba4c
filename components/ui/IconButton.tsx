import type { IconNode } from 'lucide';
import type { Ref } from 'preact';
import { Icon } from './Icon';
import './Button.css';

export interface IconButtonProps {
  readonly icon: IconNode;
  /** Its name, also shown when pointed at. */
  readonly label: string;
  readonly disabled?: boolean;
  /** Set for a button that stays down. */
  readonly pressed?: boolean;
  /** Set for a button that opens a menu: whether that is open. */
  readonly isOpen?: boolean;
  readonly tabIndex?: number;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  onClick(event: MouseEvent): void;
}

/** A button of one icon. */
export function IconButton({ icon, label, pressed, isOpen, buttonRef, ...rest }: IconButtonProps) {
  return (
    <button
      ref={buttonRef ?? null}
      type="button"
      class="button button--icon"
      data-variant="quiet"
      aria-label={label}
      aria-pressed={pressed}
      aria-haspopup={isOpen === undefined ? undefined : 'menu'}
      aria-expanded={isOpen}
      title={label}
      {...rest}
    >
      <Icon icon={icon} />
    </button>
  );
}

import type { IconNode } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon';
import './Button.css';

export interface ButtonProps {
  /** `primary`: the one thing to do here; `quiet`: lesser things, without a frame. */
  readonly variant?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconNode;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Takes the focus in a dialog that opens. */
  readonly autofocus?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children: ComponentChildren;
  onClick?(event: MouseEvent): void;
}

/** A button with words, named by them. */
export function Button(props: ButtonProps) {
  const { variant = 'plain', icon, type = 'button', disabled = false, children } = props;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={type}
      class="button"
      data-variant={variant}
      disabled={disabled}
      autofocus={props.autofocus}
      onClick={props.onClick}
    >
      {icon && <Icon icon={icon} />}
      <span>{children}</span>
    </button>
  );
}

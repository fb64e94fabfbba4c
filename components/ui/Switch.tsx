import { useId } from 'preact/hooks';
import './Switch.css';

export interface SwitchProps {
  readonly label: string;
  /** What it brings, below the label. */
  readonly why?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Called in the click itself, so that it may ask for a permission. */
  onChange(checked: boolean): void;
}

/** Something that is on or off, at once. */
export function Switch({ label, why, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        class="switch__input"
        aria-label={label}
        aria-describedby={why ? id : undefined}
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onClick={(event) => {
          const wanted = event.currentTarget.checked;
          // It shows what is so, not what was wished: the caller says when it has come true.
          event.currentTarget.checked = checked;
          onChange(wanted);
        }}
      />
      <span>
        {label}
        {why && (
          <span id={id} class="switch__why">
            {why}
          </span>
        )}
      </span>
    </label>
  );
}

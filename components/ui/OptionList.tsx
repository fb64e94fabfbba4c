import type { ComponentChildren } from 'preact';
import './OptionList.css';

export interface OptionListProps<Option> {
  /** The field's own; the list is `…-options`, and an option `…-` with its place from 0. */
  readonly id: string;
  readonly label: string;
  /** No list is shown while there are none. */
  readonly options: readonly Option[];
  /** The place of the one that the keys have reached; -1 for none. */
  readonly active: number;
  readonly class?: string;
  /** Tells options apart. */
  keyOf(option: Option): string;
  show(option: Option): ComponentChildren;
  onChoose(option: Option): void;
}

/** What a field offers to complete it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the field, whose keys choose. */
export function OptionList<Option>(props: OptionListProps<Option>) {
  const { id, options, active } = props;
  return (
    <div
      id={`${id}-options`}
      class={`option-list ${props.class ?? ''}`}
      role="listbox"
      aria-label={props.label}
      hidden={options.length === 0}
    >
      {options.map((option, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's own keys choose; the focus never comes here
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={props.keyOf(option)}
          id={`${id}-${place}`}
          class="option-list__option"
          role="option"
          aria-selected={place === active}
          dir="auto"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(option)}
        >
          {props.show(option)}
        </div>
      ))}
    </div>
  );
}

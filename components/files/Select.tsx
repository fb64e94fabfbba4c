interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options?: readonly Option[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
  onChange(value: string): void;
}

/** The browser's own choice from a list, with its label. */
export function Select({ label, value, options = [], groups = [], onChange }: SelectProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(optionView)}
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(optionView)}
            </optgroup>
          ))}
      </select>
    </label>
  );
}

function optionView({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

import './Segments.css';

export interface SegmentsProps<Value> {
  /** Of the radios: one such group in a document. */
  readonly name: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  onChoose(value: Value): void;
}

/** A few radios side by side, of which one is chosen. Their `radiogroup`, with its name, is the caller's. */
export function Segments<Value extends string | null>(props: SegmentsProps<Value>) {
  return (
    <div class="segments">
      {props.choices.map(({ value, label }) => (
        <label key={value} class="segments__one" data-choice={`${props.name}-${value}`}>
          <input
            type="radio"
            name={props.name}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Colour, colours } from '@/utils/model/colour';
import { colourName } from './colourName';
import './PenChoice.css';

export interface PenChoiceProps {
  readonly value: Colour;
  onChange(colour: Colour): void;
}

/** The five pens, one of which is chosen. */
export function PenChoice({ value, onChange }: PenChoiceProps) {
  const name = useId();
  return (
    <div class="pen-choice" role="radiogroup" aria-label={i18n.t('annotation.colour')}>
      {colours.map((colour) => (
        <input
          key={colour}
          type="radio"
          class="pen-choice__input"
          name={name}
          value={colour}
          aria-label={colourName(colour)}
          title={colourName(colour)}
          checked={colour === value}
          onChange={() => onChange(colour)}
        />
      ))}
    </div>
  );
}

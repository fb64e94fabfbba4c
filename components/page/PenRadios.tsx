import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Colour, colours } from '@/utils/model/colour';
import { colourName } from './colourName';

/** The five pens, one of which is chosen. */
export function PenRadios(props: { value: Colour; onChange: (colour: Colour) => void }) {
  const name = useId();
  return (
    <div class="page-pens" role="radiogroup" aria-label={i18n.t('page.colour')}>
      {colours.map((colour) => (
        <label key={colour} class={`page-pen page-pen--${colour}`} title={colourName(colour)}>
          <input
            type="radio"
            name={name}
            value={colour}
            aria-label={colourName(colour)}
            checked={colour === props.value}
            onChange={() => props.onChange(colour)}
          />
        </label>
      ))}
    </div>
  );
}

import { colourName } from '@/components/annotation/colourName';
import type { Colour } from '@/utils/model/colour';
import './PenDots.css';

/** One dot a colour, in the order given, named by the colours. */
export function PenDots({ colours }: { colours: readonly Colour[] }) {
  return (
    <span class="pen-dots" role="img" aria-label={colours.map(colourName).join(', ')}>
      {colours.map((colour) => (
        <span key={colour} class="pen-dots__dot" data-colour={colour} />
      ))}
    </span>
  );
}

import type { Colour } from '@/utils/model/colour';
import './PenDots.css';

/** One dot a colour, in the order given; decoration only, so say the colours elsewhere. */
export function PenDots({ colours }: { colours: readonly Colour[] }) {
  return (
    <span class="pen-dots" aria-hidden="true">
      {colours.map((colour) => (
        <span key={colour} class="pen-dots__dot" data-colour={colour} />
      ))}
    </span>
  );
}

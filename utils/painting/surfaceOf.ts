import { readShade } from './cssColour';
import { parentOf } from './elementOf';
import type { Ground } from './washes';

/** Text lighter than this is taken to stand on a dark page. */
const LIGHT_TEXT = 0.4;
/** A background darker than this is a dark page: white text reads better on it than black. */
const DARK_BACKGROUND = 0.18;

/** What a passage's first element says of the page around it. */
export interface Surface {
  readonly ground: Ground;
  /** Relative luminance of the text, or null when its colour can't be read. */
  readonly text: number | null;
}

/**
 * Looks at the page behind an element: the nearest background that covers decides; where there is an image, or none
 * (the browser's own canvas, light or dark), the colour of the text does.
 */
export function surfaceOf(element: Element): Surface {
  const text = readShade(getComputedStyle(element).color)?.luminance ?? null;
  const behind = backgroundOf(element);
  const isDark = behind === null ? (text ?? 0) > LIGHT_TEXT : behind < DARK_BACKGROUND;
  return { ground: isDark ? 'dark' : 'light', text };
}

function backgroundOf(element: Element): number | null {
  for (let place: Element | null = element; place; place = place.assignedSlot ?? parentOf(place)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(place);
    if (backgroundImage !== 'none') return null;
    const shade = readShade(backgroundColor);
    if (shade && shade.alpha >= 0.5) return shade.luminance;
  }
  return null;
}

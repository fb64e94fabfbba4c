import type { Colour } from '../model/colour';
import { contrast } from './cssColour';
import type { HighlightStyle } from './highlightStyle';
import type { Surface } from './surfaceOf';
import { type Ground, washes } from './washes';

/** How a mark looks: found as it was, or found where its text has changed since. */
export type Look = 'anchored' | 'approximate';

/** Everything that decides how a passage is drawn; passages of the same pen share one highlight. */
export interface Pen {
  readonly colour: Colour;
  readonly ground: Ground;
  /** `own`: the page's text colour stays; `ours`: it could not be read on the wash. */
  readonly ink: 'own' | 'ours';
  readonly look: Look;
  /** Passages that overlap lie in layers, higher ones on top. */
  readonly layer: number;
}

/** AA for text, https://www.w3.org/TR/WCAG22/#contrast-minimum */
const READABLE = 4.5;

/** Chooses the pen that can be read where a passage stands. */
export function penFor(colour: Colour, look: Look, surface: Surface, layer: number): Pen {
  const { ground, text } = surface;
  const isReadable = text !== null && contrast(text, washes[ground][colour].luminance) >= READABLE;
  return { colour, ground, ink: isReadable ? 'own' : 'ours', look, layer };
}

/** The name of a pen's highlight. A page can list such names, but only where it has marks. */
export function penName({ colour, ground, ink, look, layer }: Pen): string {
  return `kantlijn-${colour}-${ground}-${ink}-${look}-${layer}`;
}

/** What draws with a pen. */
export function penStyle(pen: Pen): HighlightStyle {
  const { wash, line, ink } = washes[pen.ground][pen.colour];
  const declarations = [
    `background-color:${wash}`,
    ...(pen.ink === 'ours' ? [`color:${ink}`] : []),
    ...underline(pen, line),
  ];
  return {
    name: penName(pen),
    normal: declarations.join(';'),
    forced: 'background-color:Mark;color:MarkText',
  };
}

/** Dashes under what was found changed; a thin line under what lies on another passage, whose pen may be the same. */
function underline({ look, layer }: Pen, line: string): string[] {
  if (look === 'approximate') return [`text-decoration:underline dashed ${line} 2px`];
  return layer > 0 ? [`text-decoration:underline solid ${line} 1px`] : [];
}

/** The highlight that shows for a moment where a jump led. */
export const FLASH = 'kantlijn-flash';

/** A flash is the margin's red: seen on any wash. */
export const flashStyle: HighlightStyle = {
  name: FLASH,
  normal: 'background-color:#b3261e;color:#ffffff',
  forced: 'background-color:Highlight;color:HighlightText',
};

import type { Colour } from '../model/colour';

/** Whether a passage stands on a light or on a dark page. */
export type Ground = 'light' | 'dark';

/** The colours of one pen on one ground: behind the text, of a line under it, and of text that needs help. */
export interface Wash {
  readonly wash: string;
  readonly line: string;
  readonly ink: string;
  /** Relative luminance of the wash, to see whether a page's own text can be read on it. */
  readonly luminance: number;
}

const LIGHT_INK = '#1f1d1a';
const DARK_INK = '#ece8e1';

/** The pens of `components/ui/tokens.css`: highlight rules can't see a page's own custom properties safely. */
export const washes: Readonly<Record<Ground, Readonly<Record<Colour, Wash>>>> = {
  light: {
    yellow: { wash: '#ffe98a', line: '#8a6c00', ink: LIGHT_INK, luminance: 0.81 },
    green: { wash: '#bfeac3', line: '#2b7a3c', ink: LIGHT_INK, luminance: 0.74 },
    blue: { wash: '#bfe0fb', line: '#276a9e', ink: LIGHT_INK, luminance: 0.71 },
    pink: { wash: '#fbcfdc', line: '#ad3159', ink: LIGHT_INK, luminance: 0.7 },
    purple: { wash: '#ddd0f7', line: '#6743ad', ink: LIGHT_INK, luminance: 0.67 },
  },
  dark: {
    yellow: { wash: '#6b5a10', line: '#f2ca3c', ink: DARK_INK, luminance: 0.1 },
    green: { wash: '#23562f', line: '#6fcf86', ink: DARK_INK, luminance: 0.07 },
    blue: { wash: '#1f4d70', line: '#74b9ee', ink: DARK_INK, luminance: 0.07 },
    pink: { wash: '#6d2b42', line: '#f08aab', ink: DARK_INK, luminance: 0.05 },
    purple: { wash: '#4a3575', line: '#b79af0', ink: DARK_INK, luminance: 0.05 },
  },
};

/** What a computed colour looks like to an eye: WCAG's relative luminance, 0..1, and its opacity, 0..1. */
export interface Shade {
  readonly luminance: number;
  readonly alpha: number;
}

/**
 * Reads a colour as `getComputedStyle` writes it: `rgb()`, `rgba()`, `color(srgb …)`, and by their lightness `lab()`,
 * `lch()`, `oklab()`, `oklch()`. Null for anything else.
 */
export function readShade(colour: string): Shade | null {
  const [, name = '', inside = ''] = /^([a-z]+)\((.*)\)$/.exec(colour.trim()) ?? [];
  const [space, ...rest] = inside.split(/[\s,/]+/);
  const values = (name === 'color' ? rest : [space, ...rest]).map(readNumber);
  const [first, second, third, alpha = 1] = values;
  if (first === undefined || second === undefined || third === undefined) return null;
  if (values.some(Number.isNaN)) return null;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { luminance: luminance(first / 255, second / 255, third / 255), alpha };
    case 'color':
      return space === 'srgb' ? { luminance: luminance(first, second, third), alpha } : null;
    // Lightness is a cube root of luminance in both families; close enough to tell light from dark.
    case 'lab':
    case 'lch':
      return { luminance: ((first + 16) / 116) ** 3, alpha };
    case 'oklab':
    case 'oklch':
      return { luminance: first ** 3, alpha };
    default:
      return null;
  }
}

function readNumber(text = ''): number {
  if (text === 'none') return 0;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text || Number.NaN);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(red: number, green: number, blue: number): number {
  const linear = (share: number) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two luminances, 1..21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

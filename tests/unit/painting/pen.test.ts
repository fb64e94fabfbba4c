import { describe, expect, test } from 'vitest';
import { colours } from '../../../utils/model/colour';
import { contrast, readShade } from '../../../utils/painting/cssColour';
import { penFor, penName, penStyle } from '../../../utils/painting/pen';
import { washes } from '../../../utils/painting/washes';

const hex = (colour: string) => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return readShade(`rgb(${parts.join(', ')})`)?.luminance ?? Number.NaN;
};

describe('a computed colour', () => {
  test.each([
    ['rgb(0, 0, 0)', 0, 1],
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(255, 255, 255, 0.5)', 1, 0.5],
    ['rgb(255 255 255 / 50%)', 1, 0.5],
    ['color(srgb 1 1 1)', 1, 1],
    ['oklch(1 0 0)', 1, 1],
    ['oklab(0 0 0 / 0.2)', 0, 0.2],
    ['lab(100 0 0)', 1, 1],
  ])('%s is read', (colour, luminance, alpha) => {
    const shade = readShade(colour);
    expect(shade?.luminance).toBeCloseTo(luminance, 2);
    expect(shade?.alpha).toBeCloseTo(alpha);
  });

  test.each(['', 'red', 'color(display-p3 1 1 1)', 'rgb(a, b, c)', 'rgb(1, 2)'])(
    '%j is not guessed',
    (colour) => {
      expect(readShade(colour)).toBeNull();
    },
  );
});

describe.each(['light', 'dark'] as const)('on a %s page', (ground) => {
  test.each(colours)('%s knows its luminance, and its own ink can be read on it', (colour) => {
    const { wash, ink, luminance, line } = washes[ground][colour];
    expect(hex(wash)).toBeCloseTo(luminance, 1);
    expect(contrast(hex(ink), hex(wash))).toBeGreaterThan(4.5);
    // A line that tells something needs less. https://www.w3.org/TR/WCAG22/#non-text-contrast
    expect(contrast(hex(line), hex(wash))).toBeGreaterThan(3);
  });
});

describe('a pen', () => {
  test.each([
    { text: 0, ground: 'light', ink: 'own' },
    { text: 1, ground: 'dark', ink: 'own' },
    { text: 0.3, ground: 'light', ink: 'ours' },
    { text: 0.3, ground: 'dark', ink: 'ours' },
    { text: null, ground: 'light', ink: 'ours' },
  ] as const)('leaves or replaces text of $text on $ground: $ink', ({ text, ground, ink }) => {
    expect(penFor('yellow', 'anchored', { ground, text }, 0).ink).toBe(ink);
  });

  test('underlines with dashes what was found changed, and only that', () => {
    const rules = (look: 'anchored' | 'approximate') =>
      penStyle(penFor('blue', look, { ground: 'light', text: 0 }, 0)).normal;
    expect(rules('approximate')).toContain('underline dashed');
    expect(rules('anchored')).not.toContain('underline');
  });

  test('draws a line under what lies on another passage, which may be of the same pen', () => {
    const rules = (layer: number) =>
      penStyle(penFor('blue', 'anchored', { ground: 'light', text: 0 }, layer)).normal;
    expect([rules(1), rules(2)].every((rule) => rule.includes('underline solid'))).toBe(true);
    expect(rules(0)).not.toContain('underline');
  });

  test('has a name of its own for all that it is, and a style of that name', () => {
    const surface = { ground: 'dark', text: 1 } as const;
    const pens = [
      penFor('blue', 'anchored', surface, 0),
      penFor('blue', 'anchored', surface, 1),
      penFor('blue', 'approximate', surface, 0),
      penFor('pink', 'anchored', surface, 0),
      penFor('pink', 'anchored', { ground: 'dark', text: null }, 0),
    ];
    expect(new Set(pens.map(penName)).size).toBe(pens.length);
    for (const pen of pens) expect(penStyle(pen).name).toBe(penName(pen));
  });
});

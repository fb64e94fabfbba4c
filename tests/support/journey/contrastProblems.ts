import type { View } from '../driver/View';

/**
 * Text that stands out too little from the plain colour behind it, by
 * https://www.w3.org/TR/WCAG22/#contrast-minimum. For shadow roots, where axe sees no backgrounds.
 */
export function contrastProblems(view: View): Promise<string[]> {
  return view.surface.evaluate(async (roots) => {
    // What fades in must have faded in.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!brush) throw new Error('This browser paints nothing');
    const texts = roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.localName !== 'style' && ownText(element) !== '');
    return texts.flatMap((element) => {
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const grounds = groundsOf(element);
      const ratio = contrast(mixed([...grounds, color]), mixed(grounds));
      const size = Number.parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const isEnough = ratio >= (isLarge ? 3 : 4.5);
      return isEnough ? [] : [`contrast ${ratio.toFixed(2)}: “${ownText(element)}” ${color}`];
    });

    function ownText(element: Element): string {
      const own = [...element.childNodes].filter((node) => node instanceof Text);
      return own.map(({ data }) => data.trim()).join('');
    }

    /** Backgrounds from the farthest to the nearest. */
    function groundsOf(element: Element): string[] {
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        grounds.unshift(getComputedStyle(at).backgroundColor);
      }
      return ['white', ...grounds];
    }

    function mixed(colours: readonly string[]): number[] {
      const pen = brush as CanvasRenderingContext2D;
      for (const colour of colours) {
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
      }
      return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    }

    function contrast(one: number[], other: number[]): number {
      const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    }

    function luminance(rgb: number[]): number {
      const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
  });
}

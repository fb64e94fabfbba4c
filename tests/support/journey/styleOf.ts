import type { View } from '../driver/View';

/** The computed value of a property of the first element that a CSS selector finds; null where it finds none. */
export function styleOf(view: View, selector: string, property: string): Promise<string | null> {
  return view.evaluate(
    (found, asked) => {
      const element = document.querySelector(found);
      return element && getComputedStyle(element).getPropertyValue(asked);
    },
    selector,
    property,
  );
}

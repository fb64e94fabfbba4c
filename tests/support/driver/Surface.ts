/** A document or a closed shadow root in which a view looks for elements. */
export type Root = Document | ShadowRoot;

/** Keys by their names in `KeyboardEvent.key`; with modifiers as `Control+z`. */
export type KeyName = string;

/** What a view needs of a browser: to run code in one document, to use mouse and keyboard there, to take its picture. */
export interface Surface {
  /**
   * Runs a function in the document; it must use nothing but its arguments, which travel as JSON. The roots are
   * the document itself, or the closed shadow roots of the extension in it (none while nothing was injected).
   */
  evaluate<Args extends unknown[], Result>(
    run: (roots: Root[], ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Runs a whole script there, whatever the content security policy says. */
  inject(script: string): Promise<void>;
  /** A click of the mouse at a point of the viewport, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Presses the button at one point, moves, and lets go at the other. */
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  type(text: string): Promise<void>;
  press(key: KeyName): Promise<void>;
  /** Writes a PNG. */
  screenshot(path: string): Promise<void>;
  isClosed(): Promise<boolean>;
}

import { Located, stepOf } from './Located';
import type { KeyName, Root, Surface } from './Surface';
import { waitUntil } from './waitUntil';

/** A document that a test looks at and acts on as a person does: popup, side panel, reader, the UI in a page. */
export class View {
  readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  /** Elements by accessible role and name (whole, or a pattern). */
  role(role: string, name?: string | RegExp): Located {
    return new Located(this.surface, [stepOf(role, name)]);
  }

  /** Runs a function of its arguments in the document. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    // The function is sent as text, so it is wrapped as text: a closure would be left behind.
    const wrapped = `(roots, ...args) => (${run})(...args)`;
    return this.surface.evaluate(asFunction<Args, Result>(wrapped), ...args);
  }

  /** Waits until a function in the document answers something other than false, null or undefined. */
  until<Args extends unknown[], Result>(
    what: string,
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Exclude<Result, false | null | undefined>> {
    return waitUntil(what, () => this.evaluate(run, ...args));
  }

  /** The text that is shown, white space folded. */
  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown.
    return this.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
  }

  /** Waits until a sentence or more is shown. */
  async saysSomething(): Promise<void> {
    await waitUntil('a sentence', async () => (await this.text()).length > 30);
  }

  address(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  type(text: string): Promise<void> {
    return this.surface.type(text);
  }

  press(key: KeyName): Promise<void> {
    return this.surface.press(key);
  }

  screenshot(path: string): Promise<void> {
    return this.surface.screenshot(path);
  }

  isClosed(): Promise<boolean> {
    return this.surface.isClosed();
  }

  /** Waits until the browser has closed it. */
  async closed(): Promise<void> {
    await waitUntil('the view to be closed', () => this.isClosed());
  }
}

/** A value whose only use is its source text: the surfaces send functions as text. */
function asFunction<Args extends unknown[], Result>(
  source: string,
): (roots: Root[], ...args: Args) => Result {
  const carrier = () => {
    throw new Error('Runs in the document only');
  };
  carrier.toString = () => source;
  return carrier as unknown as (roots: Root[], ...args: Args) => Result;
}

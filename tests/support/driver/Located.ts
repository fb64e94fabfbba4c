import { type Found, findByRole, type Question, type Step } from './findByRole';
import { hasKeyCome, hasLanded } from './pressGuard';
import type { KeyName, Surface } from './Surface';
import { PATIENCE, waitUntil } from './waitUntil';

/** Elements found by role and name in a view. Looked for anew at each call; acts wait until there is exactly one. */
export class Located {
  readonly #surface: Surface;
  readonly #steps: readonly Step[];

  constructor(surface: Surface, steps: readonly Step[]) {
    this.#surface = surface;
    this.#steps = steps;
  }

  /** Elements inside these. */
  role(role: string, name?: string | RegExp): Located {
    return new Located(this.#surface, [...this.#steps, stepOf(role, name)]);
  }

  /** Those that show a text (white space folded). */
  containing(text: string): Located {
    return this.#narrow({ containing: text });
  }

  /** The one at a place, from 0. */
  nth(nth: number): Located {
    return this.#narrow({ nth });
  }

  /** All there are now, without waiting. */
  all(question: Question = 'state'): Promise<Found[]> {
    return this.#surface.evaluate(findByRole, [...this.#steps], question);
  }

  async count(): Promise<number> {
    return (await this.all()).length;
  }

  async names(): Promise<string[]> {
    return (await this.all()).map(({ name }) => name);
  }

  /** Waits until there is exactly one, and tells its state. */
  state(patience = PATIENCE): Promise<Found> {
    return this.#one('state', () => true, patience);
  }

  /** Waits until the one satisfies a condition. */
  waitFor(condition: (found: Found) => boolean, what = condition.toString()): Promise<Found> {
    return this.#one('state', condition, PATIENCE, what);
  }

  /** Waits until there is none. */
  async gone(): Promise<void> {
    await waitUntil(`no ${this}`, async () => (await this.all()).length === 0);
  }

  /** Waits until there are that many. */
  async toCount(count: number): Promise<void> {
    await waitUntil(`${count} of ${this}`, async () => (await this.all()).length === count);
  }

  /**
   * Clicks with the mouse, once it is enabled, nothing covers it and it stands still; again where it moved away from
   * under the mouse all the same, as in a popup that takes the size of what it shows.
   */
  async click(): Promise<void> {
    await waitUntil(`a click on ${this}`, () => this.#clickOnce());
  }

  /** False when the click has landed nowhere. */
  async #clickOnce(): Promise<boolean> {
    let last: Found['point'] = null;
    const ready = ({ disabled, point }: Found) => {
      const isStill = point !== null && last !== null && String(point) === String(last);
      last = point;
      return !disabled && isStill;
    };
    await this.#one('point', ready, PATIENCE, 'enabled, uncovered and still');
    const [only] = await this.all('arm');
    if (!only?.point) return false;
    await this.#surface.click(...only.point);
    // A view that the click has closed answers no more.
    return this.#surface.evaluate(hasLanded).catch(() => true);
  }

  async focus(): Promise<void> {
    await this.#one('focus', () => true, PATIENCE);
  }

  /** Types at the end of what is in the field. */
  async type(text: string): Promise<void> {
    await waitUntil(`focus in ${this}`, async () => {
      await this.click();
      return (await this.state()).focused;
    });
    await this.#surface.press('End');
    await this.#surface.type(text);
  }

  /** Replaces what is in the field by typing. */
  async fill(text: string): Promise<void> {
    await this.#one('selectAll', () => true, PATIENCE);
    if (text) await this.#surface.type(text);
    else await this.#surface.press('Backspace');
  }

  /** Chooses the first option of a drop-down list whose label begins so, by the arrow keys. */
  async choose(label: string): Promise<void> {
    const placeIn = (options: readonly string[]) =>
      options.findIndex((option) => option.startsWith(label));
    const { options } = await this.waitFor((found) => placeIn(found.options) >= 0, `with ${label}`);
    await this.press('Home');
    for (let step = placeIn(options); step > 0; step--) await this.#surface.press('ArrowDown');
  }

  /** Presses a key with the focus here; again where it has come to no document, as it may in a view that is only just shown. */
  async press(key: KeyName): Promise<void> {
    await waitUntil(`${key} on ${this}`, async () => {
      await this.#one('awaitKey', () => true, PATIENCE);
      await this.#surface.press(key);
      // A view that the key has closed answers no more.
      return this.#surface.evaluate(hasKeyCome).catch(() => true);
    });
  }

  toString(): string {
    return this.#steps
      .map(({ role, name, containing, nth }) => {
        const called = typeof name === 'object' ? `/${name.source}/${name.flags}` : name;
        const parts = [role, called && `“${called}”`, containing && `with “${containing}”`];
        return [...parts, nth !== undefined && `number ${nth}`].filter(Boolean).join(' ');
      })
      .join(' > ');
  }

  #narrow(change: Partial<Step>): Located {
    const last = this.#steps.at(-1);
    if (!last) throw new Error('Nothing to narrow');
    return new Located(this.#surface, [...this.#steps.slice(0, -1), { ...last, ...change }]);
  }

  #one(
    question: Question,
    condition: (found: Found) => boolean,
    patience: number,
    what = '',
  ): Promise<Found> {
    return waitUntil(
      `${this} ${what}`,
      async () => {
        const all = await this.all(question);
        const [only] = all;
        if (all.length > 1) throw new Error(`there are ${all.length}`);
        if (only && !condition(only)) throw new Error(`it is ${JSON.stringify(only)}`);
        return only ?? null;
      },
      patience,
    );
  }
}

/** A step of a search by role and, if given, by whole name or by pattern. */
export function stepOf(role: string, name?: string | RegExp): Step {
  if (name === undefined) return { role };
  if (typeof name === 'string') return { role, name };
  return { role, name: { source: name.source, flags: name.flags } };
}

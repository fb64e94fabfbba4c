import { writeFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import type { KeyName, Root, Surface } from './Surface';

/** A page target of Chromium: a tab, the popup or the side panel. */
export class ChromiumSurface implements Surface {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  evaluate<Args extends unknown[], Result>(
    run: (roots: Root[], ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.page.evaluate(
      `(${run})([document], ...${JSON.stringify(args)})`,
    ) as Promise<Result>;
  }

  async inject(script: string): Promise<void> {
    await this.page.evaluate(`${script}; undefined`);
  }

  click(x: number, y: number): Promise<void> {
    return untilClosed(this.page.mouse.click(x, y));
  }

  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(...to, { steps: 5 });
    await mouse.up();
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async press(key: KeyName): Promise<void> {
    const names = key.split('+') as KeyInput[];
    const last = names.pop();
    const { keyboard } = this.page;
    for (const name of names) await keyboard.down(name);
    if (last) await untilClosed(keyboard.press(last));
    for (const name of names.reverse()) await untilClosed(keyboard.up(name));
  }

  async screenshot(path: string): Promise<void> {
    writeFileSync(path, await this.page.screenshot());
  }

  async isClosed(): Promise<boolean> {
    return this.page.isClosed();
  }
}

/** What the extension shows in a page: seen from its isolated world, where closed shadow roots can be opened. */
export class ChromiumUiSurface extends ChromiumSurface {
  override async evaluate<Args extends unknown[], Result>(
    run: (roots: Root[], ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return (await this.#run(`(${run})(${ROOTS}, ...${JSON.stringify(args)})`)) as Result;
  }

  override async inject(script: string): Promise<void> {
    await this.#run(`${script}; undefined`);
  }

  /** Without a world of ours in the page there is nothing of ours: the roots are none, so the page's own world will do. */
  #run(expression: string): Promise<unknown> {
    const world = this.page.extensionRealms().at(-1);
    if (world) return world.evaluate(expression);
    return this.page.evaluate(expression.replace(ROOTS, '[]'));
  }
}

const ROOTS = `[...document.querySelectorAll(':root > :not(head, body), body > *')]
  .map((host) => chrome.dom.openOrClosedShadowRoot(host))
  .filter((root) => root?.mode === 'closed')`;

/** A click may close the very view that it lands in: then the browser answers no more. */
async function untilClosed(act: Promise<unknown>): Promise<void> {
  try {
    await act;
  } catch (error) {
    if (!/closed|detached/i.test(String(error))) throw error;
  }
}

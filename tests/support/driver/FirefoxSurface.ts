import { writeFileSync } from 'node:fs';
import type { BidiConnection } from './BidiConnection';
import type { KeyName, Root, Surface } from './Surface';
import { waitUntil } from './waitUntil';

/** Code points of keys without a character. https://www.w3.org/TR/webdriver/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** So long a view may take to close, in milliseconds. */
const CLOSING = 3_000;

/** A document of Firefox: a tab, the popup or the sidebar. */
export class FirefoxSurface implements Surface {
  readonly context: string;
  readonly connection: BidiConnection;

  constructor(connection: BidiConnection, context: string) {
    this.connection = connection;
    this.context = context;
  }

  evaluate<Args extends unknown[], Result>(
    run: (roots: Root[], ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const onDocument = `(first, ...args) => (${run})([document], ...args)`;
    return this.connection.call(this.context, onDocument, args) as Promise<Result>;
  }

  async inject(script: string): Promise<void> {
    await this.connection.send('script.evaluate', {
      expression: `${script}; undefined`,
      target: { context: this.context },
      awaitPromise: false,
    });
  }

  /** Button 0 is the main one, 2 opens the context menu. */
  click(x: number, y: number, button = 0): Promise<void> {
    return this.#mouse([
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ]);
  }

  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const [[fromX, fromY], [toX, toY]] = [from.map(Math.round), to.map(Math.round)] as [
      [number, number],
      [number, number],
    ];
    return this.#mouse([
      { type: 'pointerMove', x: fromX, y: fromY },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', x: toX, y: toY, duration: 50 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  type(text: string): Promise<void> {
    return this.#keys([...text].flatMap((value) => [down(value), up(value)]));
  }

  press(key: KeyName): Promise<void> {
    const values = key.split('+').map((name) => KEYS[name] ?? name);
    return this.#keys([...values.map(down), ...values.reverse().map(up)]);
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.connection.send<{ data: string }>(
      'browsingContext.captureScreenshot',
      { context: this.context },
    );
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async isClosed(): Promise<boolean> {
    try {
      await this.connection.send('browsingContext.getTree', { root: this.context, maxDepth: 0 });
      return false;
    } catch {
      return true;
    }
  }

  #mouse(actions: object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    return this.#perform({ type: 'pointer', id: 'mouse', parameters, actions });
  }

  #keys(actions: object[]): Promise<void> {
    return this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  /** A click may close the very view that it lands in, if not at once: then the browser misses the context of the rest. */
  async #perform(source: object): Promise<void> {
    try {
      await this.connection.send('input.performActions', {
        context: this.context,
        actions: [source],
      });
    } catch (error) {
      const closing = waitUntil('it to be closed', () => this.isClosed(), CLOSING);
      await closing.catch(() => {
        throw error;
      });
    }
  }
}

/** What the extension shows in a page: BiDi hands out closed shadow roots when it serialises their hosts. */
export class FirefoxUiSurface extends FirefoxSurface {
  override async evaluate<Args extends unknown[], Result>(
    run: (roots: Root[], ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const roots = await this.#roots();
    const onRoots = `(roots, ...args) => (${run})(roots, ...args)`;
    return (await this.connection.call(this.context, onRoots, args, roots)) as Result;
  }

  async #roots(): Promise<{ sharedId: string }[]> {
    const { result } = await this.connection.send<{ result: { value?: SerialisedNode[] } }>(
      'script.callFunction',
      {
        functionDeclaration: `() => [
          ...document.querySelectorAll(':root > :not(head, body)'),
          ...[...(document.body?.children ?? [])].slice(-5),
        ]`,
        target: { context: this.context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      },
    );
    const roots = (result.value ?? []).map(({ value }) => value?.shadowRoot);
    return roots.flatMap((root) =>
      root?.value?.mode === 'closed' ? [{ sharedId: root.sharedId }] : [],
    );
  }
}

interface SerialisedNode {
  readonly value?: {
    readonly shadowRoot?: { readonly sharedId: string; readonly value?: { mode: string } } | null;
  };
}

function down(value: string) {
  return { type: 'keyDown', value };
}

function up(value: string) {
  return { type: 'keyUp', value };
}

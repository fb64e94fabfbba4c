import type { BidiConnection } from './BidiConnection';
import { FirefoxSurface, FirefoxUiSurface } from './FirefoxSurface';
import { PageView } from './PageView';
import { View } from './View';

/** A tab of Firefox. */
export class FirefoxPage extends PageView {
  readonly #connection: BidiConnection;
  readonly #context: string;
  readonly openContextMenu: (x: number, y: number) => Promise<void>;

  constructor(connection: BidiConnection, context: string) {
    const surface = new FirefoxSurface(connection, context);
    super(surface, new View(new FirefoxUiSurface(connection, context)));
    this.openContextMenu = (x, y) => surface.click(x, y, 2);
    this.#connection = connection;
    this.#context = context;
  }

  async goto(url: string): Promise<void> {
    await this.#send('navigate', { url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#send('reload', { wait: 'complete' });
  }

  async bringToFront(): Promise<void> {
    await this.#send('activate', {});
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('setViewport', { viewport: { width, height } });
  }

  async print(): Promise<Uint8Array> {
    const { data } = (await this.#send('print', { background: false })) as { data: string };
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.#send('close', {});
  }

  async beforeLoad(run: () => void): Promise<void> {
    await this.#connection.send('script.addPreloadScript', {
      functionDeclaration: String(run),
      contexts: [this.#context],
    });
  }

  #send(method: string, params: object): Promise<unknown> {
    return this.#connection.send(`browsingContext.${method}`, {
      context: this.#context,
      ...params,
    });
  }
}

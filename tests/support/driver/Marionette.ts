import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { waitUntil } from './waitUntil';

interface Waiting {
  resolve(result: Result): void;
  reject(error: Error): void;
}

interface Result {
  readonly value?: unknown;
  readonly capabilities?: { readonly webSocketUrl?: string };
}

/** Milliseconds that a script in the window may take. */
const PATIENCE = 120_000;

/**
 * Firefox's older protocol for automation, which reaches its own window in every version: messages of JSON, each after its length in
 * bytes and a colon. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #unread = Buffer.alloc(0);
  #sent = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => {
      this.#unread = Buffer.concat([this.#unread, bytes]);
      for (let message = this.#next(); message; message = this.#next()) this.#take(message);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has ended'));
      this.#waiting.clear();
    });
  }

  /** Waits for a Firefox that listens at a port of this machine. */
  static async at(port: number): Promise<Marionette> {
    const socket = await waitUntil('Firefox to listen', async () => {
      const trial = connect(port, '127.0.0.1');
      const isThere = await once(trial, 'connect').then(
        () => true,
        () => false,
      );
      return isThere && trial;
    });
    return new Marionette(socket);
  }

  /** Opens the session, of which there is one a browser; the answer is the address of its WebDriver BiDi. */
  async session(): Promise<string> {
    const { capabilities } = await this.send('WebDriver:NewSession', {
      acceptInsecureCerts: true,
      unhandledPromptBehavior: 'ignore',
      webSocketUrl: true,
    });
    await this.send('Marionette:SetContext', { value: 'chrome' });
    await this.send('WebDriver:SetTimeouts', { script: PATIENCE });
    if (!capabilities?.webSocketUrl) throw new Error('Firefox has no WebDriver BiDi');
    return capabilities.webSocketUrl;
  }

  /** Calls a function, given as text, in the browser's own window. What goes in and comes out travels as JSON. */
  async call(run: string, args: readonly unknown[]): Promise<unknown> {
    const script = `const [json, done] = arguments;
      const answer = (async () => ({ value: await (${run})(...JSON.parse(json)) }))();
      answer.catch((error) => ({ error: String(error) })).then((one) => done(JSON.stringify(one)));`;
    const { value } = await this.send('WebDriver:ExecuteAsyncScript', {
      script,
      args: [JSON.stringify(args)],
    });
    const answer = JSON.parse(String(value)) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }

  send(command: string, params: object): Promise<Result> {
    this.#sent += 1;
    const id = this.#sent;
    const bytes = Buffer.from(JSON.stringify([0, id, command, params]));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]));
    });
  }

  /** The next whole message that has come; null until there is one. */
  #next(): string | null {
    const colon = this.#unread.indexOf(':');
    if (colon < 0) return null;
    const end = colon + 1 + Number(this.#unread.subarray(0, colon).toString());
    if (this.#unread.length < end) return null;
    const message = this.#unread.subarray(colon + 1, end).toString();
    this.#unread = this.#unread.subarray(end);
    return message;
  }

  /** Answers are `[1, id, error, result]`; the greeting is an object. */
  #take(message: string): void {
    const parsed: unknown = JSON.parse(message);
    if (!Array.isArray(parsed)) return;
    const [, id, error, result] = parsed;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }
}

import type { RunningFirefox } from './RunningFirefox';

/** The raw WebDriver BiDi connection of a Firefox, for what puppeteer has no word for. https://w3c.github.io/webdriver-bidi/ */
export class BidiConnection {
  readonly #firefox: Pick<RunningFirefox, 'send'>;

  constructor(firefox: Pick<RunningFirefox, 'send'>) {
    this.#firefox = firefox;
  }

  async send<Result>(method: string, params: object): Promise<Result> {
    return (await this.#firefox.send(method, params)).result as Result;
  }

  /** The contexts (tabs, or with the scope `chrome` the browser's own windows) that stand at the top. */
  async contexts(scope?: 'chrome'): Promise<{ context: string; url: string }[]> {
    const params = { maxDepth: 0, ...(scope && { 'moz:scope': scope }) };
    const tree = await this.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      params,
    );
    return tree.contexts;
  }

  /** Calls a function, given as text, whose answer travels back as JSON. `first` is handed over before the arguments. */
  async call(
    context: string,
    run: string,
    args: readonly unknown[],
    first: readonly object[] = [],
  ): Promise<unknown> {
    const answer = await this.send<CallResult>('script.callFunction', {
      functionDeclaration: `async (json, ...first) => JSON.stringify(await (${run})(first, ...JSON.parse(json)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }, ...first],
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    const { value } = answer.result;
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  }
}

type CallResult =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

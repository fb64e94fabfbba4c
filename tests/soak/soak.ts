import { isDeepStrictEqual } from 'node:util';
import type { browser as extensionApi } from 'wxt/browser';
import type { ActHandle } from '../../utils/model/actHandle';
import type { BrowserName } from '../support/driver/Driver';
import { waitUntil } from '../support/driver/waitUntil';
import { sendFromPage } from '../support/journey/backstage';
import { call, rowsOf, type Told } from '../support/journey/inside';
import { type PageServer, servePages } from '../support/server';
import type { Actor } from './Actor';
import { actors } from './actors';
import { chooseAct } from './acts';
import type { ImportArg } from './chooseImport';
import { exportFaults } from './exportFaults';
import type { Figures } from './Figures';
import { cutImports, exportLibrary, importFiles } from './fileJobs';
import { inTime } from './inTime';
import { faultsOf, type Rows, stateOf, tables } from './lookAt';
import { Random } from './Random';
import { type Fault, faults, Stage } from './Stage';
import { searchFaults } from './searchFaults';

declare const chrome: typeof extensionApi;

const ACTS_A_ROUND = 6;
/** So many looks in a row must find the same: on a busy machine, one may fall between two writes of one act. */
const REST = 5;
/**
 * Rounds of random acts by two tabs, the panel and the popup at once, one thing ended in the middle of each, and a look
 * at the whole database after it.
 */
export async function soak(
  browser: BrowserName,
  rounds: number,
  seed: number,
  onRound: (figures: Figures) => void = () => {},
): Promise<Figures> {
  const run = await Run.start(browser, seed);
  try {
    for (let round = 0; round < rounds && run.figures.wrong.length === 0; round++) {
      await run.round();
      onRound(run.figures);
    }
    if (run.figures.wrong.length === 0) await run.search();
  } finally {
    await run.end();
  }
  return run.figures;
}

class Run {
  readonly figures: Figures;
  readonly #random: Random;
  readonly #server: PageServer;
  readonly #actors: Actor[];
  #stage!: Stage;

  static async start(browser: BrowserName, seed: number): Promise<Run> {
    const run = new Run(browser, seed, await servePages());
    const tabs = run.#actors.filter(({ kind }) => kind === 'page');
    run.#stage = await Stage.open(browser, tabs, run.#random);
    for (const one of run.#actors) if (one.kind === 'panel') await run.#give(one);
    return run;
  }

  private constructor(browser: BrowserName, seed: number, server: PageServer) {
    this.#random = new Random(seed);
    this.#server = server;
    const counts = Object.fromEntries(faults.map((fault) => [fault, 0]));
    const zero = { rounds: 0, acknowledged: 0, refused: 0, cutOff: 0 };
    const files = { imports: 0, importsCutOff: 0, exports: 0 };
    this.figures = { browser, seed, ...zero, files, faults: counts, wrong: [] };
    this.#actors = actors(server, seed);
  }

  /** Throws where it cannot go on, with what had been ended and what is left. */
  async round(): Promise<void> {
    const fault = this.#random.pick(faults);
    try {
      await this.#roundOf(fault);
    } catch (error) {
      const place = `In round ${this.figures.rounds + 1}, with “${fault}”`;
      throw new Error(`${place}: ${error}\n${await this.#stage.condition()}`, { cause: error });
    }
  }

  async #roundOf(fault: Fault): Promise<void> {
    const before = this.#random.below(ACTS_A_ROUND * this.#actors.length);
    let acts = 0;
    let ended: Promise<void> | undefined;
    const onAct = () => {
      acts += 1;
      if (acts >= before) ended ??= this.#stage.end(fault);
    };
    await Promise.all(this.#actors.map((one) => this.#play(one, onAct)));
    await (ended ?? this.#stage.end(fault));
    this.figures.faults[fault] = (this.figures.faults[fault] ?? 0) + 1;
    await this.#stage.recover();
    if (fault === 'import') await cutImports(this.#stage.inside, null);
    await this.#look();
    this.figures.rounds += 1;
  }

  /** Looks whether the search finds what the tables hold, after all that was ended. */
  async search(): Promise<void> {
    const rows = await this.#settledRows();
    this.figures.wrong.push(...(await searchFaults(this.#stage.inside, rows)));
  }

  async end(): Promise<void> {
    await this.#stage.close();
    await this.#server.close();
  }

  /** Acts one after the other, until something is in doubt. */
  async #play(one: Actor, onAct: () => void): Promise<void> {
    for (let count = 0; count < ACTS_A_ROUND && !one.model.isInDoubt; count++) {
      const before = one.model.now;
      const { method, arg, after } = chooseAct(one, one.random);
      onAct();
      if (method === 'export') {
        if (!(await this.#readBack(one, (arg as { format: string }).format))) return;
        continue;
      }
      const answer = await inTime(this.#ask(one, method, arg));
      if (!answer || (!answer.ok && answer.code === 'unreachable')) {
        one.model.leftInDoubt(after);
        this.figures.cutOff += 1;
        if (method === 'import') this.figures.files.importsCutOff += 1;
        return;
      }
      if (!answer.ok) {
        this.figures.wrong.push(`${one.name}: ${method} ${JSON.stringify(arg)} got ${answer.code}`);
        return;
      }
      const { undo = null, id } = (answer.value ?? {}) as { undo?: ActHandle | null; id?: string };
      one.model.acknowledged(after, undo?.sequence ?? null, method !== 'saveDraft');
      this.figures.acknowledged += 1;
      if (method === 'import') this.figures.files.imports += 1;
      if (id) one.ids = new Map([...one.ids, [quoteOf(arg), id]]);
      if (method !== 'saveDraft')
        one.last = undo === null || method === 'undo' ? null : { undo, before };
    }
  }

  /** Exports the library, and compares it with the model; false when that was cut off. */
  async #readBack(one: Actor, format: string): Promise<boolean> {
    const file = await inTime(exportLibrary(this.#stage.inside, format));
    if (!file) return false;
    this.figures.wrong.push(...exportFaults(file, one, format));
    this.figures.files.exports += 1;
    return true;
  }

  #ask(one: Actor, method: string, arg: object): Promise<Told | null> {
    if (method === 'import') return importFiles(this.#stage.inside, arg as ImportArg);
    if (one.kind === 'panel') return call(this.#stage.inside, method, arg);
    const message = { kantlijn: 'pageToBackground', method, arg };
    return sendFromPage(this.#stage.inside, one.address, message) as Promise<Told | null>;
  }

  /** An article for an actor that has no page of its own to save. */
  async #give(one: Actor): Promise<void> {
    const page = await this.#stage.open(one.address);
    const tabId = await this.#stage.inside.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)?.id ?? -1;
    }, one.address);
    const answer = await call(this.#stage.inside, 'saveArticle', { tabId });
    if (!answer.ok) throw new Error(`No article for ${one.name}: ${JSON.stringify(answer)}`);
    const { articleId, undo } = answer.value as { articleId: string; undo: ActHandle };
    one.articleId = articleId;
    const held = { state: 'inbox', tags: [], away: false };
    one.model.acknowledged(
      { marks: {}, articles: { [one.address]: held }, drafts: {} },
      undo.sequence,
      true,
    );
    await page.close();
  }

  /** The rows once nothing is being written any more: an act whose asker is gone may still be under way. */
  async #settledRows(): Promise<Rows> {
    const read = () => rowsOf(this.#stage.inside, tables) as unknown as Promise<Rows>;
    let [last, same] = [await read(), 0];
    return waitUntil('the database to be at rest', async () => {
      const now = await read();
      same = isDeepStrictEqual(last, now) ? same + 1 : 0;
      last = now;
      return same >= REST ? now : null;
    });
  }

  async #look(): Promise<void> {
    const rows = await this.#settledRows();
    const { wrong } = this.figures;
    wrong.push(...faultsOf(rows));
    const journal = rows.journal as readonly { sequence: number }[];
    const sequences = new Set(journal.map(({ sequence }) => sequence));
    for (const one of this.#actors) {
      const fault = one.model.settle(stateOf(rows, one.address));
      if (fault) wrong.push(`${one.name}: ${fault}`);
      const lost = one.model.receipts.filter((receipt) => !sequences.has(receipt));
      if (lost.length > 0) wrong.push(`${one.name}: acknowledged and lost: ${lost.join(', ')}`);
      const highlights = rows.highlights as readonly { id: string; quote: string }[];
      one.ids = new Map(highlights.map(({ id, quote }) => [quote, id]));
      one.last = null;
    }
    const owned = this.#actors.reduce((sum, { model }) => sum + model.entries, 0);
    if (journal.length > owned) wrong.push(`${journal.length} entries for at most ${owned} acts`);
  }
}

function quoteOf(arg: object): string {
  return (arg as { passage?: { quote: string } }).passage?.quote ?? '';
}

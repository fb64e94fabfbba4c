import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Article, Highlight, Sighting, Snapshot } from '../../../utils/model/records';
import type { BrowserName, Driver } from '../driver/Driver';
import { backstage } from './backstage';

/** What is put into a library by one go. */
export interface Contents {
  readonly articles: readonly Article[];
  readonly highlights: readonly Highlight[];
  readonly snapshots?: readonly Snapshot[];
  readonly sightings?: readonly Sighting[];
}

/** Puts records into the library as the background would write them, without a page for each. */
export async function fillLibrary(driver: Driver, contents: Contents): Promise<void> {
  const inside = await backstage(driver);
  await inside.surface.inject(await databaseScript(driver.name));
  await inside.evaluate(async (records) => {
    const { open } = (globalThis as unknown as { shelf: { open(): Shelf } }).shelf;
    const db = open();
    const tables = ['articles', 'highlights', 'snapshots', 'sightings'] as const;
    await db.transaction('rw', [...tables], async () => {
      for (const table of tables) await db.table(table).bulkPut([...(records[table] ?? [])]);
    });
    db.close();
  }, contents);
  await (inside as Awaited<ReturnType<Driver['extensionPage']>>).close();
}

/** The part of a Dexie database that runs above, in the page. */
interface Shelf {
  transaction(mode: 'rw', tables: string[], work: () => Promise<void>): Promise<void>;
  table(name: string): { bulkPut(rows: readonly unknown[]): Promise<unknown> };
  close(): void;
}

const bundled = new Map<BrowserName, Promise<string>>();

/** The database as a script that leaves `shelf.open` in the page's globals. */
function databaseScript(browser: BrowserName): Promise<string> {
  const made = bundled.get(browser) ?? bundle(browser);
  bundled.set(browser, made);
  return made;
}

function bundle(browser: BrowserName): Promise<string> {
  return build({
    stdin: {
      contents: "export { openDatabase as open } from './utils/storage/openDatabase'",
      resolveDir: resolve(import.meta.dirname, '../../..'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'shelf',
    target: 'es2022',
    charset: 'ascii',
    // As WXT tells it.
    define: { 'import.meta.env.BROWSER': JSON.stringify(browser) },
  }).then(({ outputFiles }) => `${outputFiles[0]?.text}\nglobalThis.shelf = shelf`);
}

import type { browser as extensionApi } from 'wxt/browser';
import type { View } from '../driver/View';

declare const chrome: typeof extensionApi;

/** Answers of the background, as our own pages get them. */
export type Told =
  | { readonly ok: true; readonly value: never }
  | { readonly ok: false; readonly code: string };

/** Calls a method of the background as one of our own pages would. */
export function call(inside: View, method: string, arg: unknown): Promise<Told> {
  return inside.evaluate(
    (name, argument) =>
      chrome.runtime.sendMessage({
        kantlijn: 'panelToBackground',
        method: name,
        arg: argument,
      }) as Promise<Told>,
    method,
    arg,
  );
}

/** Calls a method that must not be refused. */
export async function done<Value>(inside: View, method: string, arg: unknown): Promise<Value> {
  const answer = await call(inside, method, arg);
  if (!answer.ok) throw new Error(`${method} was refused: ${JSON.stringify(answer)}`);
  return answer.value as Value;
}

/** The browser's number of the tab at an address; the site must be granted. */
export function tabAt(inside: View, url: string): Promise<number> {
  return inside.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const id = tabs.find((tab) => tab.url === wanted)?.id;
    if (id === undefined) throw new Error(`No tab at ${wanted}`);
    return id;
  }, url);
}

/** All rows of tables, as the database holds them; read without any code of the extension. */
export function rowsOf<Name extends string>(
  inside: View,
  tables: readonly Name[],
): Promise<Record<Name, never[]>> {
  return inside.evaluate(async (names) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('kantlijn'));
    try {
      const store = db.transaction([...names]);
      const rows = names.map(async (name) => [
        name,
        await settled(store.objectStore(name).getAll()),
      ]);
      return Object.fromEntries(await Promise.all(rows));
    } finally {
      db.close();
    }
  }, tables) as Promise<Record<Name, never[]>>;
}

/** Puts rows into a table past all code of the extension, as a damaged or forged database would have them. */
export async function putRows(inside: View, table: string, rows: readonly object[]): Promise<void> {
  await inside.evaluate(
    async (name, values) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('kantlijn');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const write = db.transaction(name, 'readwrite');
      for (const value of values) write.objectStore(name).put(value);
      await new Promise<void>((resolve, reject) => {
        write.oncomplete = () => resolve();
        write.onabort = () => reject(write.error);
      });
      db.close();
      return true;
    },
    table,
    rows,
  );
}

/** What could still be read of a database that could not be opened as it should. */
export interface Salvage {
  readonly articles: readonly unknown[];
  readonly highlights: readonly unknown[];
  /** Tables that are missing, or that ended in an error: what was read of them before is kept. */
  readonly incomplete: readonly string[];
}

const wanted = ['articles', 'highlights'] as const;

/**
 * Reads records row by row, past Dexie and whatever it minds: missing tables and indexes, another version. Changes
 * nothing, creates nothing and deletes nothing. Throws where there is no database at all.
 */
export async function salvage(name = 'kantlijn'): Promise<Salvage> {
  const db = await openAsItIs(name);
  try {
    const found = { articles: [] as unknown[], highlights: [] as unknown[] };
    const incomplete: string[] = [];
    for (const table of wanted) {
      const isWhole = await readRows(db, table, found[table]).catch(() => false);
      if (!isWhole) incomplete.push(table);
    }
    return { ...found, incomplete };
  } finally {
    db.close();
  }
}

function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // Without a version, only a database that is not there asks for this: none is made.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Adds to `rows` as it goes, so that an error in the middle loses only what comes after. */
function readRows(db: IDBDatabase, table: string, rows: unknown[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!db.objectStoreNames.contains(table)) return resolve(false);
    const request = db.transaction(table).objectStore(table).openCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      try {
        const cursor = request.result;
        if (!cursor) return resolve(true);
        rows.push(cursor.value);
        cursor.continue();
      } catch (error) {
        reject(error);
      }
    };
  });
}

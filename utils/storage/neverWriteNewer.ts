import type { Dexie, DexieOptions } from 'dexie';
import { Failure } from '../model/failure';

/**
 * Options with which Dexie leaves the schema of a newer database alone. By itself it adds what it misses there, and
 * counts the version up: https://dexie.org/docs/Dexie/Dexie.open()
 */
export function withoutMending(version: number): Pick<DexieOptions, 'indexedDB'> {
  return {
    // Looked up at each use: a browser that keeps no history throws already at the look.
    indexedDB: {
      open: (name: string, wanted?: number) => {
        // Dexie answers this error by opening what is there, as it is.
        if (wanted !== undefined && wanted > version) throw new DOMException('', 'VersionError');
        return indexedDB.open(name, wanted);
      },
      deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
      databases: () => indexedDB.databases(),
      cmp: (one: unknown, other: unknown) => indexedDB.cmp(one, other),
    } as unknown as NonNullable<DexieOptions['indexedDB']>,
  };
}

/** Turns every writing transaction on a database of a higher version down with `readOnly`, before it begins. */
export function refuseToWriteNewer(db: Dexie, version: number): void {
  db.use({
    stack: 'dbcore',
    name: 'neverWriteNewer',
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) => {
        if (mode === 'readwrite' && db.backendDB().version > version) throw new Failure('readOnly');
        return core.transaction(stores, mode, options);
      },
    }),
  });
}

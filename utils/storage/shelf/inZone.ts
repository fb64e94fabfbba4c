import { type DBCore, type DBCoreTable, Dexie } from 'dexie';

/** Part of Dexie's promise that its types leave out: in whose turn code runs, and a way to run it in another's. */
const { usePSD } = Dexie.Promise as unknown as { usePSD<T>(zone: unknown, work: () => T): T };
const zoneNow = () => (Dexie.Promise as unknown as { PSD: unknown }).PSD;

/**
 * The core with every call made in the zone of now. Dexie finds the transaction at hand by its zone, which code below a
 * table loses with its first `await`.
 */
export function inZone(core: DBCore): DBCore {
  const zone = zoneNow();
  const bound = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate: (req) => usePSD(zone, () => table.mutate(req)),
    get: (req) => usePSD(zone, () => table.get(req)),
    getMany: (req) => usePSD(zone, () => table.getMany(req)),
    query: (req) => usePSD(zone, () => table.query(req)),
  });
  return { ...core, table: (name) => bound(core.table(name)) };
}

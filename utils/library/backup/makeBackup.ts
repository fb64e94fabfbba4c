import type { IndexableType, Table } from 'dexie';
import { type BackupSummary, type BackupTable, backupTables } from '../../model/backup';
import { type KantlijnDatabase, schemaVersion } from '../../storage/openDatabase';
import { guarded } from '../guarded';
import type { Surroundings } from '../surroundings';
import { BackupParts, BackupZip } from './BackupParts';

/** A backup, and what it holds. */
export interface Backup {
  /** The pieces of the file, in order. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly summary: BackupSummary;
  /** Highlights that are not in the trash: what a person would count. */
  readonly highlights: number;
}

const BATCH = 2_000;

/** Tables with large rows, each of which means something by itself, and how many are read at a time. */
const heavy = { snapshots: 50, revisits: 50, pictures: 4 } as const;
type Heavy = keyof typeof heavy;
const heavyTables = Object.keys(heavy) as Heavy[];

/**
 * Writes every table and the settings into one file. All tables are read in one transaction, so that they fit each other, but
 * for the texts and pictures of articles: those are large, and a row of them is written once and not changed.
 * `onProgress` is told the share done, 0..1.
 */
export async function makeBackup(
  db: KantlijnDatabase,
  around: Surroundings,
  settings: object,
  onProgress: (share: number) => void = () => {},
): Promise<Backup> {
  const createdAt = around.now();
  const parts = new BackupParts();
  const counts = Object.fromEntries(backupTables.map((table) => [table, 0])) as Counts;
  const light = backupTables.filter((table) => !(heavyTables as string[]).includes(table));
  const { keys, highlights } = await guarded(db, () =>
    db.transaction('r', [...light, ...heavyTables], async () => {
      for (const table of light) {
        counts[table] = await readTable(db.table(table), table, parts);
      }
      const live = await db.highlights.filter(({ deletedAt }) => deletedAt === null).count();
      const found: { table: Heavy; key: IndexableType }[] = [];
      for (const table of heavyTables) {
        // One by one: a call takes no more arguments than its stack has room for, and a library may have more articles.
        for (const key of await db.table(table).toCollection().primaryKeys()) {
          found.push({ table, key });
        }
      }
      return { keys: found, highlights: live };
    }),
  );
  parts.addSettings(settings);
  const zip = new BackupZip(createdAt);
  await zip.add(parts.take());
  let done = 0;
  for (const table of heavyTables) {
    const own = keys.filter((one) => one.table === table).map(({ key }) => key);
    for (let at = 0; at < own.length; at += heavy[table]) {
      const batch = own.slice(at, at + heavy[table]);
      // What was deleted since the transaction is left out.
      const rows = (await db.table(table).bulkGet(batch)).filter((row) => row !== undefined);
      parts.add(table, rows);
      counts[table] += rows.length;
      await zip.add(parts.take());
      done += batch.length;
      onProgress(done / keys.length);
    }
    parts.endTable(table);
  }
  await zip.add(parts.take());
  onProgress(1);
  return { pieces: zip.end(schemaVersion), summary: { createdAt, counts }, highlights };
}

type Counts = Record<BackupTable, number>;

/** In the order of the keys. */
async function readTable(table: Table, name: BackupTable, parts: BackupParts): Promise<number> {
  const key = table.schema.primKey.keyPath as string;
  let count = 0;
  let rows = await table.orderBy(':id').limit(BATCH).toArray();
  while (rows.length > 0) {
    parts.add(name, rows);
    count += rows.length;
    const last = rows.at(-1)[key];
    rows = await table.where(':id').above(last).limit(BATCH).toArray();
  }
  parts.endTable(name);
  return count;
}

import { Dexie, type Table } from 'dexie';
import type { ArticleId, HighlightId } from '../model/ids';
import type {
  AddressRecord,
  Article,
  Draft,
  Highlight,
  JournalEntry,
  Sighting,
  Snapshot,
} from '../model/records';
import { refuseToWriteNewer, withoutMending } from './neverWriteNewer';

/** Dexie counts its versions in tens of the browser's. */
const VERSION_UNIT = 10;

/** What the database knows of itself. */
export interface Meta {
  readonly key: string;
  readonly value: unknown;
}

/** The tables; see `utils/model/records` for what each row holds. */
export interface KantlijnDatabase extends Dexie {
  articles: Table<Article, ArticleId>;
  addresses: Table<AddressRecord, string>;
  snapshots: Table<Snapshot, ArticleId>;
  highlights: Table<Highlight, HighlightId>;
  sightings: Table<Sighting, HighlightId>;
  drafts: Table<Draft, string>;
  journal: Table<JournalEntry, number>;
  meta: Table<Meta, string>;
}

/** Grows with each change of the tables. A database of a higher one is read but never written. */
export const schemaVersion = 1;

/**
 * The database, opened at its first use. Give each context (background, panel, …) one of its own.
 * When a newer build wants to change the schema, this connection steps aside, so that no open panel
 * blocks an upgrade; it opens again at the next use.
 */
export function openDatabase(name = 'kantlijn'): KantlijnDatabase {
  const version = schemaVersion * VERSION_UNIT;
  const db = new Dexie(name, {
    ...withoutMending(version),
    // What was acknowledged must survive a power cut, too.
    chromeTransactionDurability: 'strict',
  }) as KantlijnDatabase;
  db.version(schemaVersion).stores({
    articles: 'id, createdAt, host, state, *tags, deletedAt',
    addresses: 'address, articleId',
    snapshots: 'articleId',
    highlights: 'id, articleId, [articleId+order], createdAt, *tags, deletedAt',
    sightings: 'highlightId',
    drafts: 'key, updatedAt',
    journal: '++sequence, at',
    meta: 'key',
  });
  refuseToWriteNewer(db, version);
  db.on('versionchange', () => db.close({ disableAutoOpen: false }));
  return db;
}

import { Dexie, type Table } from 'dexie';
import type { ArticleId, HighlightId, SmartListId } from '../model/ids';
import type {
  AddressRecord,
  Article,
  DistinctPair,
  Draft,
  Highlight,
  JournalEntry,
  Picture,
  Revisit,
  Sighting,
  SmartList,
  Snapshot,
  TagStyle,
} from '../model/records';
import type { Indexed, Lookalike, Meta, Place, Stale } from './derived';
import { refuseToWriteNewer, withoutMending } from './neverWriteNewer';
import type { PostingRow } from './search/postingRows';
import { keepShelf } from './shelf/keepShelf';
import { rebuildShelf } from './shelf/rebuildShelf';
import type { ShelfChunk } from './shelf/ShelfChunk';
import { stopAtFirstFailure } from './stopAtFirstFailure';

/** Dexie counts its versions in tens of the browser's. */
const VERSION_UNIT = 10;

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
  revisits: Table<Revisit, ArticleId>;
  pictures: Table<Picture, [articleId: ArticleId, source: string]>;
  smartLists: Table<SmartList, SmartListId>;
  tagStyles: Table<TagStyle, string>;
  distinct: Table<DistinctPair, string>;
  // Derived from the others, kept in step by `keepShelf`, and made anew by `rebuildShelf`.
  places: Table<Place, ArticleId>;
  shelf: Table<ShelfChunk, number>;
  stale: Table<Stale, ArticleId>;
  indexed: Table<Indexed, ArticleId>;
  lookalikes: Table<Lookalike, string>;
  postings: Table<PostingRow, [term: string, part: number]>;
}

/** Grows with each change of the tables. A database of a higher one is read but never written. */
export const schemaVersion = 3;

/** The same in the browser's own count. */
export const newestVersion = schemaVersion * VERSION_UNIT;

/**
 * The database, opened at its first use. Give each context (background, panel, …) one of its own.
 * When a newer build wants to change the schema, this connection steps aside (as Dexie sees to by itself), so that no open panel
 * blocks an upgrade; it opens again at the next use.
 */
export function openDatabase(name = 'kantlijn'): KantlijnDatabase {
  const db = new Dexie(name, {
    ...withoutMending(newestVersion),
    // What was acknowledged must survive a power cut, too.
    chromeTransactionDurability: 'strict',
    // Dexie's own cache would clone all that a live query reads at each reading.
    cache: 'disabled',
  }) as KantlijnDatabase;
  db.version(1).stores({
    articles: 'id, createdAt, host, state, *tags, deletedAt',
    addresses: 'address, articleId',
    snapshots: 'articleId',
    highlights: 'id, articleId, [articleId+order], createdAt, *tags, deletedAt',
    sightings: 'highlightId',
    drafts: 'key, updatedAt',
    journal: '++sequence, at',
    meta: 'key',
  });
  db.version(2)
    .stores({
      smartLists: 'id',
      tagStyles: 'key',
      places: 'id, &number, titleKey',
      shelf: 'chunk',
      stale: 'id',
      indexed: 'id, *bands',
      lookalikes: 'pair, *ids',
      distinct: 'pair',
      postings: '[term+part]',
    })
    .upgrade((upgrade) => rebuildShelf((table) => upgrade.table(table)));
  db.version(3).stores({ revisits: 'articleId', pictures: '[articleId+source]' });
  keepShelf(db);
  refuseToWriteNewer(db, newestVersion);
  if (import.meta.env.BROWSER === 'firefox') stopAtFirstFailure(db);
  return db;
}

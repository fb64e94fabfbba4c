/** The file of a backup: what its manifest says, and what each row of its parts must be. See docs/import.md. */
import * as v from 'valibot';
import { MAX_ADDRESS } from './address';
import { articleStates } from './articleState';
import { Colour } from './colour';
import { ArticleId, HighlightId, SmartListId } from './ids';
import { ArticleRow, HighlightRow, kept } from './libraryFile';
import { listSorts } from './listing';
import { Note } from './page';
import { journalTables, pictureTypes } from './records';
import { Tags } from './tag';

/** The version that is written. A reader refuses a greater one. */
export const BACKUP_VERSION = 2;

/**
 * The longest part that is read, in bytes. A part of several rows is far shorter (see `BackupParts`); one row alone can come near: a
 * page as long as may be, of signs that JSON writes with six each, or the entry of an import of a million passages.
 */
export const MAX_PART = 500_000_000;

/** The tables that a backup holds, in the order in which they are written and read. What can be made anew is left out. */
export const backupTables = [
  'articles',
  'addresses',
  'snapshots',
  'revisits',
  'pictures',
  'highlights',
  'sightings',
  'drafts',
  'smartLists',
  'tagStyles',
  'distinct',
  'journal',
] as const;
export type BackupTable = (typeof backupTables)[number];

/** Those that backups of the first version did not hold. */
const since2: readonly BackupTable[] = ['revisits', 'pictures', 'distinct'];

/** The tables that a backup of a version holds. */
export function tablesOf(version: number): readonly BackupTable[] {
  return version < 2 ? backupTables.filter((table) => !since2.includes(table)) : backupTables;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(count, v.maxValue(8.64e15));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const page = v.pipe(v.string(), v.maxLength(20_000_000));

export const BackupManifest = v.object({
  format: v.literal('kantlijn-backup'),
  version: v.pipe(count, v.minValue(1), v.maxValue(BACKUP_VERSION)),
  /** Of the database that it was made from. */
  schemaVersion: v.pipe(count, v.minValue(1)),
  createdAt: time,
  parts: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.maxLength(200)),
        table: v.picklist([...backupTables, 'settings']),
        rows: count,
        bytes: count,
        /** Of the part's bytes, unpacked. */
        sha256: hash,
      }),
    ),
    v.maxLength(50_000),
    // Told again and again, one part would be unpacked again and again.
    v.check((parts) => new Set(parts.map(({ name }) => name)).size === parts.length),
  ),
});
export type BackupManifest = v.InferOutput<typeof BackupManifest>;

const line = v.pipe(v.string(), v.maxLength(20_000));
const address = v.pipe(v.string(), v.maxLength(MAX_ADDRESS));
const given = <T>(schema: v.GenericSchema<T>) => v.optional(v.nullable(schema));

const Change = v.object({
  table: v.picklist(journalTables),
  key: address,
  before: v.unknown(),
  after: v.unknown(),
});

const snapshot = v.object({
  articleId: ArticleId,
  html: page,
  text: page,
  hash,
  extractedAt: time,
});

/** A row of a table as it is written: the bytes of a picture as base64. */
export function backupLine(table: BackupTable, row: object): string {
  const isPicture = table === 'pictures' && 'bytes' in row && row.bytes instanceof ArrayBuffer;
  return JSON.stringify(
    isPicture ? { ...row, bytes: base64Of(new Uint8Array(row.bytes as ArrayBuffer)) } : row,
  );
}

/** As many bytes are turned into text at a time: a call takes only so many arguments. Divisible by three. */
const SLICE = 30_000;

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + SLICE))));
  return pieces.join('');
}

/** Told sign by sign: a pattern for the whole would run out of stack over a large picture. */
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/=]|=[^=]|={3}/.test(text);
}

function bytesIn(base64: string): ArrayBuffer {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes.buffer;
}

/** How a row of each table is parsed. */
export const backupRows = {
  articles: ArticleRow,
  addresses: v.object({
    address: v.pipe(address, v.minLength(1)),
    articleId: ArticleId,
    kind: v.picklist(['requested', 'canonical', 'og', 'amp', 'alias']),
    createdAt: time,
  }),
  snapshots: snapshot,
  revisits: snapshot,
  pictures: v.object({
    articleId: ArticleId,
    source: v.pipe(v.string(), v.maxLength(20_000)),
    type: v.picklist(pictureTypes),
    bytes: v.pipe(v.string(), v.check(isBase64), v.transform(bytesIn)),
    keptAt: time,
  }),
  highlights: HighlightRow,
  sightings: v.object({
    highlightId: HighlightId,
    status: v.picklist(['anchored', 'approximate', 'orphan']),
    score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    at: time,
    foundAt: v.nullable(time),
  }),
  drafts: v.object({
    key: v.pipe(address, v.minLength(1)),
    colour: v.nullable(Colour),
    tags: Tags,
    tagText: v.pipe(v.string(), v.maxLength(1_000)),
    note: Note,
    updatedAt: time,
  }),
  smartLists: v.object({
    id: SmartListId,
    name: line,
    query: line,
    filter: v.object({
      states: v.optional(v.array(v.picklist(articleStates))),
      favourite: given(v.boolean()),
      tag: given(line),
      site: given(line),
      language: given(line),
      colour: given(Colour),
      hasNote: given(v.boolean()),
      orphaned: given(v.boolean()),
      savedFrom: given(v.number()),
      savedBefore: given(v.number()),
      trash: v.optional(v.boolean()),
    }),
    sort: v.picklist(listSorts),
    descending: v.boolean(),
    ...kept,
  }),
  tagStyles: v.object({
    key: v.pipe(line, v.minLength(1)),
    colour: v.nullable(Colour),
    ...kept,
  }),
  distinct: v.object({ pair: v.pipe(line, v.minLength(1)), ...kept }),
  journal: v.object({
    sequence: v.pipe(count, v.minValue(1)),
    at: time,
    act: v.pipe(v.string(), v.maxLength(100)),
    changes: v.array(Change),
    undoes: v.nullable(count),
  }),
} satisfies Record<BackupTable, v.GenericSchema>;

/** How many rows of each table a backup holds, and when it was made. */
export interface BackupSummary {
  readonly createdAt: number;
  readonly counts: Readonly<Record<BackupTable, number>>;
}

/** Why a backup cannot be read. The words for each are the caller's. */
export const backupFaults = [
  'badZip',
  'notABackup',
  'newerVersion',
  'tooLarge',
  'missingPart',
  'spoiltPart',
  'badRow',
] as const;

/** Thrown for a backup that cannot be restored; nothing of it was. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  readonly reason: (typeof backupFaults)[number];
  /** The part and line that it is about, and what is wrong there. */
  readonly detail: string;
  constructor(reason: (typeof backupFaults)[number], detail = '') {
    super(`${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

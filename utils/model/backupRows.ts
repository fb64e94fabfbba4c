/** The rows of a backup's parts: how each is written, and what it must be to be read. */
import * as v from 'valibot';
import { MAX_ADDRESS } from './address';
import { articleStates } from './articleState';
import type { BackupTable } from './backup';
import { Colour } from './colour';
import { ArticleId, HighlightId, SmartListId } from './ids';
import { ArticleRow, HighlightRow, kept } from './libraryFile';
import { listSorts } from './listing';
import { MAX_HTML } from './maxHtml';
import { Note } from './page';
import { journalTables, pictureTypes } from './records';
import { Count, Sha256, Time } from './scalars';
import { Tags } from './tag';

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

const page = v.pipe(v.string(), v.maxLength(MAX_HTML));
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
  hash: Sha256,
  extractedAt: Time,
});

/** How a row of each table is parsed. */
export const backupRows = {
  articles: ArticleRow,
  addresses: v.object({
    address: v.pipe(address, v.minLength(1)),
    articleId: ArticleId,
    kind: v.picklist(['requested', 'canonical', 'og', 'amp', 'alias']),
    createdAt: Time,
  }),
  snapshots: snapshot,
  revisits: snapshot,
  pictures: v.object({
    articleId: ArticleId,
    source: v.pipe(v.string(), v.maxLength(20_000)),
    type: v.picklist(pictureTypes),
    bytes: v.pipe(v.string(), v.check(isBase64), v.transform(bytesIn)),
    keptAt: Time,
  }),
  highlights: HighlightRow,
  sightings: v.object({
    highlightId: HighlightId,
    status: v.picklist(['anchored', 'approximate', 'orphan']),
    score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    at: Time,
    foundAt: v.nullable(Time),
  }),
  drafts: v.object({
    key: v.pipe(address, v.minLength(1)),
    colour: v.nullable(Colour),
    tags: Tags,
    tagText: v.pipe(v.string(), v.maxLength(1_000)),
    note: Note,
    updatedAt: Time,
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
    sequence: v.pipe(Count, v.minValue(1)),
    at: Time,
    act: v.pipe(v.string(), v.maxLength(100)),
    changes: v.array(Change),
    undoes: v.nullable(Count),
  }),
} satisfies Record<BackupTable, v.GenericSchema>;

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

import * as v from 'valibot';
import { isObject } from '../../import/json';
import { type ByteSource, ZipReader } from '../../import/ZipReader';
import {
  BACKUP_VERSION,
  BackupFault,
  BackupManifest,
  type BackupSummary,
  type BackupTable,
  backupTables,
  MAX_PART,
  tablesOf,
} from '../../model/backup';
import { backupRows } from '../../model/backupRows';
import { schemaVersion } from '../../storage/openDatabase';
import { sha256 } from '../sha256';

const MAX_MANIFEST = 20_000_000;

type Row<T extends BackupTable> = v.InferOutput<(typeof backupRows)[T]>;

/** A backup that was found whole: every part is there, has the bytes that were written, and holds rows of its table. */
export interface SoundBackup {
  readonly summary: BackupSummary;
  /** Highlights that are not in the trash. */
  readonly highlights: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The tables that it holds, empty ones too: an early backup has not all of them. */
  readonly tables: readonly BackupTable[];
  /** The rows of a table, part by part; read at once, so that a transaction stays open. */
  rows<T extends BackupTable>(table: T): Iterable<Row<T>[]>;
}

/**
 * Reads a backup from end to end and answers when nothing is wrong with it; throws a `BackupFault` that names what is.
 * Nothing is kept of it but the manifest: the rows are read again when they are asked for.
 */
export async function readBackup(
  source: ByteSource,
  onProgress: (share: number) => void = () => {},
): Promise<SoundBackup> {
  const zip = openZip(source);
  const manifest = manifestOf(zip);
  const counts = Object.fromEntries(backupTables.map((table) => [table, 0]));
  let settings: SoundBackup['settings'] = {};
  let highlights = 0;
  for (const [at, part] of manifest.parts.entries()) {
    onProgress(at / manifest.parts.length);
    const bytes = partBytes(zip, part);
    if ((await sha256(bytes)) !== part.sha256) throw new BackupFault('spoiltPart', part.name);
    if (part.table === 'settings') {
      settings = settingsIn(bytes, part.name);
      continue;
    }
    const rows = rowsIn(bytes, part.name, part.table);
    if (rows.length !== part.rows) throw new BackupFault('spoiltPart', part.name);
    if (part.table === 'highlights')
      highlights += (rows as Row<'highlights'>[]).filter((row) => row.deletedAt === null).length;
    counts[part.table] = (counts[part.table] ?? 0) + rows.length;
  }
  onProgress(1);
  return {
    summary: { createdAt: manifest.createdAt, counts: counts as BackupSummary['counts'] },
    highlights,
    settings,
    tables: tablesOf(manifest.version),
    *rows(table) {
      for (const part of manifest.parts) {
        if (part.table === table) yield rowsIn(partBytes(zip, part), part.name, table);
      }
    },
  };
}

/** Whether a file is to be read as a backup of ours: a zip with a manifest, unless that says that it is something else. */
export function isBackup(source: ByteSource): boolean {
  try {
    const zip = new ZipReader(source);
    const size = zip.sizeOf('manifest.json');
    return size !== null && !(size <= MAX_MANIFEST && isOfOthers(zip));
  } catch {
    return false;
  }
}

/** False for a manifest that cannot be read, too: what is wrong with it is told by `readBackup`. */
function isOfOthers(zip: ZipReader): boolean {
  try {
    const json = parsed(textOf(bytesIn(zip, 'manifest.json'), 'manifest.json'), 'manifest.json');
    return isObject(json) && json.format !== 'kantlijn-backup';
  } catch {
    return false;
  }
}

function openZip(source: ByteSource): ZipReader {
  try {
    return new ZipReader(source);
  } catch (error) {
    throw new BackupFault('badZip', String(error));
  }
}

function manifestOf(zip: ZipReader): BackupManifest {
  const size = zip.sizeOf('manifest.json');
  if (size === null) throw new BackupFault('notABackup');
  if (size > MAX_MANIFEST) throw new BackupFault('tooLarge', 'manifest.json');
  const json = parsed(textOf(bytesIn(zip, 'manifest.json'), 'manifest.json'), 'manifest.json');
  const manifest = v.safeParse(BackupManifest, json);
  if (manifest.success) {
    // What a newer build keeps, this one could not keep whole.
    if (manifest.output.schemaVersion > schemaVersion) throw new BackupFault('newerVersion');
    return manifest.output;
  }
  const isOurs = isObject(json) && json.format === 'kantlijn-backup';
  if (isOurs && Number(json.version) > BACKUP_VERSION) throw new BackupFault('newerVersion');
  throw new BackupFault(isOurs ? 'badRow' : 'notABackup', v.summarize(manifest.issues));
}

function partBytes(zip: ZipReader, { name, bytes: size }: BackupManifest['parts'][number]) {
  const declared = zip.sizeOf(name);
  if (declared === null) throw new BackupFault('missingPart', name);
  if (declared > MAX_PART) throw new BackupFault('tooLarge', name);
  if (declared !== size) throw new BackupFault('spoiltPart', name);
  return bytesIn(zip, name);
}

function bytesIn(zip: ZipReader, name: string): Uint8Array<ArrayBuffer> {
  try {
    return zip.read(name) as Uint8Array<ArrayBuffer>;
  } catch {
    throw new BackupFault('spoiltPart', name);
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BackupFault('spoiltPart', name);
  }
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BackupFault('badRow', `${place}: ${String(error)}`);
  }
}

function settingsIn(bytes: Uint8Array, name: string): SoundBackup['settings'] {
  const json = parsed(textOf(bytes, name), name);
  if (!isObject(json)) throw new BackupFault('badRow', name);
  return json;
}

function rowsIn<T extends BackupTable>(bytes: Uint8Array, name: string, table: T): Row<T>[] {
  const lines = textOf(bytes, name).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, at) => {
    const place = `${name}:${at + 1}`;
    const row = v.safeParse(backupRows[table], parsed(line, place));
    if (!row.success) throw new BackupFault('badRow', `${place}: ${v.summarize(row.issues)}`);
    return row.output as Row<T>;
  });
}

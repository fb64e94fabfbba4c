import { ZipWriter } from '../../export/ZipWriter';
import { BACKUP_VERSION, type BackupManifest, type BackupTable } from '../../model/backup';
import { backupLine } from '../../model/backupRows';
import { sha256 } from '../sha256';

/** A part is closed when it is as long as this, in UTF-16 units: it must fit into memory with room to spare. */
const FULL = 8_000_000;

interface Part {
  readonly name: string;
  readonly table: BackupTable | 'settings';
  readonly rows: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Rows of tables as the parts of a backup: JSON, one row a line. */
export class BackupParts {
  readonly #waiting: Part[] = [];
  readonly #numbers = new Map<string, number>();
  #lines: string[] = [];
  #length = 0;

  /** Adds rows of a table; those of one table must come together, and `endTable` after them. */
  add(table: BackupTable, rows: readonly object[]): void {
    for (const row of rows) {
      const line = backupLine(table, row);
      this.#lines.push(line);
      this.#length += line.length;
      if (this.#length > FULL) this.endTable(table);
    }
  }

  endTable(table: BackupTable): void {
    if (this.#lines.length === 0) return;
    const number = (this.#numbers.get(table) ?? 0) + 1;
    this.#numbers.set(table, number);
    const name = `${table}-${String(number).padStart(4, '0')}.ndjson`;
    const bytes = new TextEncoder().encode(`${this.#lines.join('\n')}\n`);
    this.#waiting.push({ name, table, rows: this.#lines.length, bytes });
    this.#lines = [];
    this.#length = 0;
  }

  addSettings(settings: object): void {
    const bytes = new TextEncoder().encode(JSON.stringify(settings, null, 2));
    this.#waiting.push({ name: 'settings.json', table: 'settings', rows: 1, bytes });
  }

  /** The parts that are complete; each is given once. */
  take(): Part[] {
    return this.#waiting.splice(0);
  }
}

/** Packs the parts and says in the manifest, which is the zip's last file, what each must be. */
export class BackupZip {
  readonly #zip = new ZipWriter();
  readonly #parts: BackupManifest['parts'] = [];
  readonly #createdAt: number;

  constructor(createdAt: number) {
    this.#createdAt = createdAt;
  }

  async add(parts: readonly Part[]): Promise<void> {
    for (const { name, table, rows, bytes } of parts) {
      this.#parts.push({ name, table, rows, bytes: bytes.length, sha256: await sha256(bytes) });
      this.#zip.add(name, bytes, this.#createdAt);
    }
  }

  end(schemaVersion: number): Uint8Array<ArrayBuffer>[] {
    const manifest: BackupManifest = {
      format: 'kantlijn-backup',
      version: BACKUP_VERSION,
      schemaVersion,
      createdAt: this.#createdAt,
      parts: this.#parts,
    };
    const bytes = new TextEncoder().encode(JSON.stringify(manifest, null, 2));
    this.#zip.add('manifest.json', bytes, this.#createdAt);
    return this.#zip.end();
  }
}

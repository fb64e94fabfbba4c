import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../support/driver/waitUntil';

/** Megabytes: a new profile takes a part of it. */
const SIZE = 250;
/** Milliseconds: a browser that tidies up its own files makes a little room. */
const REFILL = 10;

/** A disk of its own, in memory, that can be filled to its last byte and stays full. Needs the right to mount one. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'kantlijn-disk-'));
  #filling: { file: number; timer: NodeJS.Timeout } | null = null;

  constructor() {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'none', this.folder]);
    mkdirSync(join(this.folder, 'browser'));
  }

  /** Takes room until so many bytes are left. */
  leave(bytes: number): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(join(this.folder, 'half'), new Uint8Array(bavail * bsize - bytes));
  }

  /** Takes all the room that there is, and that there will be until `makeRoom`. */
  fill(): void {
    const file = openSync(join(this.folder, 'filler'), 'a');
    writeAll(file, 1_048_576);
    this.#filling = { file, timer: setInterval(() => writeAll(file, 65_536), REFILL) };
  }

  makeRoom(): void {
    rmSync(join(this.folder, 'half'), { force: true });
    if (!this.#filling) return;
    clearInterval(this.#filling.timer);
    closeSync(this.#filling.file);
    this.#filling = null;
    rmSync(join(this.folder, 'filler'));
  }

  /** Once nobody uses it. */
  async discard(): Promise<void> {
    this.makeRoom();
    await waitUntil('the disk to be free', () => {
      execFileSync('umount', [this.folder]);
      return true;
    });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Writes until there is no room for another byte. */
function writeAll(file: number, largest: number): void {
  for (let size = largest; size >= 1; ) {
    try {
      writeSync(file, new Uint8Array(size));
    } catch {
      size = Math.floor(size / 4);
    }
  }
}

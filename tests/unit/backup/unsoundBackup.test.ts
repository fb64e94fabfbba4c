import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { isBackup, readBackup } from '../../../utils/library/backup/readBackup';
import { restoreByReplacing } from '../../../utils/library/backup/restore';
import { BackupFault } from '../../../utils/model/backup';
import { aHighlight } from '../export/records';
import { everyRow } from '../import/libraryUnderTest';
import { aUsedLibrary, backupOf, ofBytes } from './usedLibrary';

vi.setConfig({ testTimeout: 60_000 });

describe('a backup that is not sound is refused by what is wrong with it', () => {
  async function rewritten(
    change: (files: Record<string, Uint8Array>) => void,
  ): Promise<Uint8Array> {
    const files = unzipSync((await backupOf(await aUsedLibrary(1))).bytes);
    change(files);
    return zipSync(files);
  }
  const text = (bytes: Uint8Array | undefined) => strFromU8(bytes ?? new Uint8Array());
  const faultOf = async (bytes: Uint8Array) => {
    const fault = await readBackup(ofBytes(bytes)).catch((error: unknown) => error);
    return fault instanceof BackupFault ? fault.reason : fault;
  };
  const encoder = new TextEncoder();
  const manifestWith = (field: string, value: unknown) => (files: Record<string, Uint8Array>) => {
    const manifest = { ...JSON.parse(text(files['manifest.json'])), [field]: value };
    files['manifest.json'] = encoder.encode(JSON.stringify(manifest));
  };

  const partsWith = (field: 'rows' | 'bytes') => (files: Record<string, Uint8Array>) => {
    const { parts } = JSON.parse(text(files['manifest.json']));
    const changed = parts.map((part: Record<string, number>) => ({
      ...part,
      [field]: (part[field] ?? 0) + 1,
    }));
    manifestWith('parts', changed)(files);
  };
  /** With what the zip's directory says that a file unpacks to. */
  async function declaring(name: string, size: number): Promise<Uint8Array> {
    const { bytes } = await backupOf(await aUsedLibrary(1));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const length = view.getUint16(at + 28, true);
      if (strFromU8(bytes.subarray(at + 46, at + 46 + length)) === name)
        view.setUint32(at + 24, size, true);
    }
    return bytes;
  }

  test('a zip of somebody else is no backup, though it has a manifest', async () => {
    const other = zipSync({ 'manifest.json': encoder.encode('{"name": "Their export"}') });
    expect(isBackup(ofBytes(other))).toBe(false);
    expect(isBackup(ofBytes((await backupOf(await aUsedLibrary(1))).bytes))).toBe(true);
    // One that cannot be read is taken for ours: what is wrong with it is told.
    const torn = zipSync({ 'manifest.json': encoder.encode('{"format": "kant') });
    expect(isBackup(ofBytes(torn))).toBe(true);
  });

  test.each([
    ['no zip', async () => encoder.encode('nothing'), 'badZip'],
    ['nothing at all', async () => new Uint8Array(), 'badZip'],
    ['a zip of something else', async () => zipSync({ 'a.md': encoder.encode('a') }), 'notABackup'],
    ['another manifest', () => rewritten(manifestWith('format', 'other')), 'notABackup'],
    [
      'a manifest that is no text',
      () =>
        rewritten((files) => {
          files['manifest.json']?.set([0xff], 20);
        }),
      'spoiltPart',
    ],
    ['a version to come', () => rewritten(manifestWith('version', 3)), 'newerVersion'],
    ['fewer rows than it says', () => rewritten(partsWith('rows')), 'spoiltPart'],
    ['fewer bytes than it says', () => rewritten(partsWith('bytes')), 'spoiltPart'],
    ['a manifest without end', () => declaring('manifest.json', 2_000_000_000), 'tooLarge'],
    [
      'a part that would unpack to more than there is room for',
      () => declaring('articles-0001.ndjson', 2_000_000_000),
      'tooLarge',
    ],
    [
      'a part that is told twice',
      () =>
        rewritten((files) => {
          const { parts } = JSON.parse(text(files['manifest.json']));
          manifestWith('parts', [...parts, parts[0]])(files);
        }),
      'badRow',
    ],
    ['a database to come', () => rewritten(manifestWith('schemaVersion', 99)), 'newerVersion'],
    [
      'a part that is gone',
      () => rewritten((files) => delete files['articles-0001.ndjson']),
      'missingPart',
    ],
    [
      'a part that was changed',
      () =>
        rewritten((files) => {
          const part = text(files['articles-0001.ndjson']).replace('Essay', 'Assay');
          files['articles-0001.ndjson'] = encoder.encode(part);
        }),
      'spoiltPart',
    ],
  ] as const)('%s', async (_, bytes, reason) => {
    expect(await faultOf(await bytes())).toBe(reason);
  });

  test('a row of another kind, by its line', async () => {
    const db = await aUsedLibrary(1);
    await db.highlights.put({ ...aHighlight(9), colour: 'red' as never });
    const fault = await readBackup(ofBytes((await backupOf(db)).bytes)).catch((error) => error);
    expect(fault).toMatchObject({ reason: 'badRow' });
    expect(fault.detail).toMatch(/^highlights-0001\.ndjson:1: .*colour/s);
  });

  test.each(['javascript:alert(1)', 'chrome://settings', 'data:text/html,x', 'about:blank', 'x'])(
    'an article at %s, which would be opened as it is',
    async (address) => {
      const db = await aUsedLibrary(1);
      await db.articles.toCollection().modify({ address });
      const fault = await readBackup(ofBytes((await backupOf(db)).bytes)).catch((error) => error);
      expect(fault).toMatchObject({ reason: 'badRow', detail: expect.stringContaining('address') });
    },
  );

  test('cut off or spoilt anywhere: the library stays wholly old or becomes wholly new', async () => {
    const source = await aUsedLibrary(2);
    const { bytes } = await backupOf(source);
    const whole = await everyRow(source);
    const db = await aUsedLibrary(1);
    const old = await everyRow(db);
    const spoilt = fc.record({
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 1 }),
      changes: fc.array(
        fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ cut, changes }) => {
        const part = bytes.slice(0, Math.ceil(bytes.length * cut));
        for (const [at, byte] of changes) part[Math.floor(at * part.length)] = byte;
        const sound = await readBackup(ofBytes(part)).catch((error: unknown) => error);
        if (sound instanceof BackupFault) {
          expect(await everyRow(db)).toEqual(old);
          return;
        }
        const other = await aUsedLibrary(1);
        await restoreByReplacing(other, sound as Awaited<ReturnType<typeof readBackup>>);
        expect(await everyRow(other)).toEqual(whole);
        await other.delete();
      }),
      { numRuns: 60 },
    );
  });

  test('a write that fails half-way leaves the old library', async () => {
    const sound = await readBackup(ofBytes((await backupOf(await aUsedLibrary(3))).bytes));
    const db = await aUsedLibrary(1);
    const old = await everyRow(db);
    const failing = restoreByReplacing(db, sound, undefined, (share) => {
      if (share > 0.5) throw new Error('cut off');
    });
    await expect(failing).rejects.toThrow('cut off');
    expect(await everyRow(db)).toEqual(old);
  });
});

import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { annotate } from '../../../utils/library/annotate';
import { readBackup } from '../../../utils/library/backup/readBackup';
import {
  previewMerge,
  restoreByMerging,
  restoreByReplacing,
} from '../../../utils/library/backup/restore';
import { undo } from '../../../utils/library/undo';
import { asSuggested } from '../../../utils/model/importPlan';
import { freshDatabase } from '../../support/freshDatabase';
import { anArticle } from '../export/records';
import { contentsOf, everyRow } from '../import/libraryUnderTest';
import { around, aUsedLibrary, backupOf, exported, ofBytes, settings } from './usedLibrary';

vi.setConfig({ testTimeout: 60_000 });

describe('a backup', () => {
  test('holds every row, and a zip program that is not ours reads it', async () => {
    const db = await aUsedLibrary();
    const { bytes, summary, highlights } = await backupOf(db);
    expect(highlights).toBe(5);
    const files = unzipSync(bytes);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
    expect(Object.keys(files)).toEqual([
      ...manifest.parts.map((part: { name: string }) => part.name),
      'manifest.json',
    ]);
    for (const [table, count] of Object.entries(summary.counts)) {
      const lines = Object.entries(files)
        .filter(([name]) => name.startsWith(`${table}-`))
        .flatMap(([, part]) => strFromU8(part).trim().split('\n'));
      const rows = lines.map((line) => JSON.parse(line));
      for (const row of rows)
        if (table === 'pictures')
          row.bytes = new Uint8Array(Buffer.from(row.bytes, 'base64')).buffer;
      expect(rows).toEqual(await db.table(table).toArray());
      expect(count).toBe(lines.length);
      expect(count).toBeGreaterThan(0);
    }
    expect(JSON.parse(strFromU8(files['settings.json'] as Uint8Array))).toEqual(settings);
  });

  test('put in the place of another library gives every row back, and a byte-equal export', async () => {
    const db = await aUsedLibrary();
    const { bytes, summary, highlights } = await backupOf(db);
    const sound = await readBackup(ofBytes(bytes));
    expect(sound).toMatchObject({ summary, settings, highlights });
    const other = await aUsedLibrary(1);
    expect(await restoreByReplacing(other, sound)).toBe(true);
    expect(await everyRow(other)).toEqual(await everyRow(db));
    expect(await exported(other)).toBe(await exported(db));
  });

  test('of the first kind leaves the pictures and pages that it does not hold, until its undo is out of reach', async () => {
    const db = await aUsedLibrary(1);
    const own = await readBackup(ofBytes((await backupOf(db)).bytes));
    const early = await readBackup(
      ofBytes(new Uint8Array(readFileSync('tests/fixtures/backups/schema-1.kantlijn.zip'))),
    );
    const belongings = async () => [await db.pictures.toArray(), await db.revisits.toArray()];
    const before = await belongings();
    await restoreByReplacing(db, early);
    expect(await belongings()).toEqual(before);
    await restoreByReplacing(db, own);
    expect(await belongings()).toEqual(before);
    await restoreByReplacing(db, early);
    // The second time the library that is kept for undoing is without the article.
    await restoreByReplacing(db, early);
    expect(await belongings()).toEqual([[], []]);
  });

  test('is not put there when the library has changed meanwhile', async () => {
    const db = await aUsedLibrary();
    const sound = await readBackup(ofBytes((await backupOf(db)).bytes));
    const other = await aUsedLibrary(1);
    const before = await everyRow(other);
    expect(await restoreByReplacing(other, sound, async () => false)).toBe(false);
    expect(await everyRow(other)).toEqual(before);
  });

  test('put in the place of another library lets no undo of that one take back an act of its own', async () => {
    const other = await aUsedLibrary(1);
    const [mark] = await other.highlights.toArray();
    const { undo: held } = await annotate(other, around, mark?.id as never, { note: 'since' });
    const sound = await readBackup(ofBytes((await backupOf(await aUsedLibrary())).bytes));
    await restoreByReplacing(other, sound);
    expect(await other.journal.get(held.sequence)).toBeDefined();
    const before = await everyRow(other);
    await expect(undo(other, around, held)).rejects.toMatchObject({ code: 'undoGone' });
    expect(await everyRow(other)).toEqual(before);
  });

  test('merged gives back what is missing, leaves what is newer, and can be undone', async () => {
    const db = await aUsedLibrary();
    const sound = await readBackup(ofBytes((await backupOf(db)).bytes));
    const [lost, , changed] = await db.highlights.toArray();
    await annotate(db, around, changed?.id as never, { note: 'since then' });
    await db.highlights.delete(lost?.id as never);
    await db.snapshots.clear();
    const preview = await previewMerge(db, around, sound, asSuggested);
    expect(preview.highlights).toMatchObject({ fresh: 1, changed: 0 });
    expect(preview.differences).toMatchObject([{ suggested: 'library' }]);
    const done = await restoreByMerging(db, around, sound, asSuggested);
    expect(done.value).toEqual(preview);
    expect(await db.highlights.get(changed?.id as never)).toMatchObject({ note: 'since then' });
    expect(await db.highlights.get(lost?.id as never)).toEqual(lost);
    expect(await db.snapshots.count()).toBe(3);
    const once = await contentsOf(db);
    const again = await restoreByMerging(db, around, sound, asSuggested);
    expect(again.value.highlights).toMatchObject({ fresh: 0, changed: 0 });
    expect(await contentsOf(db)).toEqual(once);
    await undo(db, around, done.undo);
  });

  test('merged into an empty library is the whole of it', async () => {
    const db = await aUsedLibrary();
    const sound = await readBackup(ofBytes((await backupOf(db)).bytes));
    const empty = freshDatabase();
    await restoreByMerging(empty, around, sound, asSuggested);
    const [old, restored] = [await everyRow(db), await everyRow(empty)];
    for (const table of [
      'articles',
      'highlights',
      'snapshots',
      'addresses',
      'sightings',
      'drafts',
      'smartLists',
      'tagStyles',
      'revisits',
      'pictures',
      'distinct',
    ])
      expect(restored[table]).toEqual(old[table]);
  });

  test('merged into a library of the same pages brings nothing that hangs on records of the other', async () => {
    const [db, other] = [await aUsedLibrary(), await aUsedLibrary()];
    const sound = await readBackup(ofBytes((await backupOf(other)).bytes));
    await restoreByMerging(db, around, sound, asSuggested);
    const articles = await db.articles.toCollection().primaryKeys();
    const marks = await db.highlights.toCollection().primaryKeys();
    for (const table of [db.addresses, db.snapshots, db.revisits, db.pictures]) {
      const rows = await table.toArray();
      expect(rows.map(({ articleId }) => articleId).filter((id) => !articles.includes(id))).toEqual(
        [],
      );
    }
    const seen = await db.sightings.toCollection().primaryKeys();
    expect(seen.filter((id) => !marks.includes(id))).toEqual([]);
  });

  test('of an empty library is one, too', async () => {
    const sound = await readBackup(ofBytes((await backupOf(freshDatabase())).bytes));
    const db = await aUsedLibrary(1);
    await restoreByReplacing(db, sound);
    expect(await db.articles.count()).toBe(0);
  });

  test('may be of a size that needs many parts', async () => {
    const db = freshDatabase();
    const html = 'x'.repeat(1_000_000);
    const ids = Array.from(
      { length: 20 },
      (_, at) => `01930d5e-2222-7000-8000-${String(at).padStart(12, '0')}`,
    );
    await db.articles.bulkAdd(
      ids.map((id) => anArticle({ id: id as never, address: `https://example.org/${id}` })),
    );
    await db.snapshots.bulkAdd(
      ids.map((articleId) => ({
        articleId: articleId as never,
        html,
        text: 'x',
        hash: 'a'.repeat(64),
        extractedAt: 1,
      })),
    );
    const { bytes } = await backupOf(db);
    expect(
      Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('snapshots')),
    ).toHaveLength(3);
    const empty = freshDatabase();
    await restoreByReplacing(empty, await readBackup(ofBytes(bytes)));
    expect(await empty.snapshots.count()).toBe(20);
  });
});

describe('a backup of an earlier database', () => {
  test.each(readdirSync('tests/fixtures/backups'))('%s is restored', async (name) => {
    const bytes = new Uint8Array(readFileSync(`tests/fixtures/backups/${name}`));
    const sound = await readBackup(ofBytes(bytes));
    expect(sound.settings).toEqual(settings);
    const [replaced, merged] = [freshDatabase(), freshDatabase()];
    await restoreByReplacing(replaced, sound);
    await restoreByMerging(merged, around, sound, asSuggested);
    expect(await exported(merged)).toBe(await exported(replaced));
    expect(await replaced.highlights.toArray()).toMatchObject([
      { note: 'n\n', colour: 'blue', deletedAt: expect.any(Number) },
      { note: 'n\n', colour: 'blue', deletedAt: null },
      { note: 'n\n', colour: 'blue', deletedAt: null },
      { note: 'n\n', colour: 'blue', deletedAt: null },
    ]);
    expect((await replaced.articles.toArray()).map(({ title }) => title)).toEqual([
      'Essay 1 “é\u2028”',
      'Essay 2 “é\u2028”',
    ]);
    expect(await replaced.snapshots.count()).toBe(2);
    expect(await replaced.sightings.count()).toBe(4);
    const pictures = name === 'schema-1.kantlijn.zip' ? 0 : 2;
    expect(await replaced.pictures.count()).toBe(pictures);
    expect(await merged.pictures.count()).toBe(pictures);
    expect(await replaced.drafts.toArray()).toMatchObject([{ tagText: 'half', note: 'typed' }]);
  });
});

import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { json } from '../../../utils/export/formats/json';
import type { ByteSource } from '../../../utils/import/ZipReader';
import { annotate } from '../../../utils/library/annotate';
import { makeBackup } from '../../../utils/library/backup/makeBackup';
import { readBackup } from '../../../utils/library/backup/readBackup';
import {
  previewMerge,
  restoreByMerging,
  restoreByReplacing,
} from '../../../utils/library/backup/restore';
import { highlightPage } from '../../../utils/library/highlight';
import { keepApart } from '../../../utils/library/keepApart';
import { preparePage } from '../../../utils/library/preparePage';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { saveDraft } from '../../../utils/library/saveDraft';
import { undo } from '../../../utils/library/undo';
import { BackupFault } from '../../../utils/model/backup';
import { asSuggested } from '../../../utils/model/importPlan';
import { draftKey } from '../../../utils/model/records';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { aHighlight, anArticle } from '../export/records';
import { aLibrary, contentsOf, everyRow, repeatable } from '../import/libraryUnderTest';

vi.setConfig({ testTimeout: 60_000 });

const around = repeatable();
const settings = { colourMeanings: { yellow: 'important' }, templates: [] };

/** Every byte there is, and more than one slice of them. */
const picture = {
  source: 'https://example.org/a.png',
  type: 'image/png',
  bytes: Uint8Array.from({ length: 70_001 }, (_, at) => at % 256).buffer,
  keptAt: 1,
};
const revisit = { html: '<p>x</p>', text: 'x', hash: 'b'.repeat(64), extractedAt: 2 };

/** A library as it comes about by use, with something in every table that a backup holds. */
async function aUsedLibrary(pages = 3): Promise<KantlijnDatabase> {
  const db = aLibrary();
  for (let number = 1; number <= pages; number++) {
    const { id: _, address: __, host: ___, ...rest } = anArticle();
    const page = await preparePage(`https://example.org/${number}`, {
      metadata: { ...rest, title: `Essay ${number} “é\u2028”` },
      claims: { canonical: `https://example.org/essay/${number}`, og: null, amp: null },
      content: {
        status: 'readable',
        html: `<p>${'text '.repeat(50)}</p>`,
        text: 'text '.repeat(50),
      },
    });
    for (const order of [1, 2]) {
      const { selectorSets, quote } = aHighlight(order);
      const passage = { selectors: [...(selectorSets[0] ?? [])], quote, order };
      const done = await highlightPage(db, around, page, passage, {
        colour: 'blue',
        tags: ['x'],
        note: 'n\n',
      });
      await db.sightings.put({
        highlightId: done.value.id,
        status: 'orphan',
        score: 0,
        at: 5,
        foundAt: null,
      });
    }
  }
  const kept = { createdAt: 1, updatedAt: 1, deletedAt: null, revision: 1 };
  await db.tagStyles.put({ key: 'x', colour: 'pink', ...kept });
  await db.smartLists.put({
    id: '01930d5e-3333-7000-8000-000000000001' as never,
    name: 'Unread',
    query: '',
    filter: { states: ['inbox'], tag: null },
    sort: 'saved',
    descending: true,
    ...kept,
  });
  const [article, another] = await db.articles.toArray();
  if (article) {
    await db.revisits.put({ ...revisit, articleId: article.id });
    await db.pictures.bulkPut([
      { ...picture, articleId: article.id },
      { ...picture, articleId: article.id, source: 'https://example.org/b.png' },
    ]);
    // Its entry in the journal names a table, too.
    await keepApart(db, around, article.id, another?.id ?? article.id);
  }
  const [first] = await db.highlights.toArray();
  if (first) await removeHighlights(db, around, [first.id]);
  await saveDraft(db, around, draftKey('https://example.org/9', null), {
    colour: null,
    tags: [],
    tagText: 'half',
    note: 'typed',
  });
  return db;
}

const ofBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
});

async function backupOf(db: KantlijnDatabase) {
  const { pieces, summary, highlights } = await makeBackup(db, around, settings);
  return { bytes: new Uint8Array(Buffer.concat(pieces)), summary, highlights };
}

async function exported(db: KantlijnDatabase): Promise<string> {
  const { articles, highlights } = await contentsOf(db);
  const entries = articles.map((article) => ({
    article,
    highlights: highlights.filter(({ articleId }) => articleId === article.id),
  }));
  return json.write(entries, {});
}

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
    const empty = aLibrary();
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

  test('of an empty library is one, too', async () => {
    const sound = await readBackup(ofBytes((await backupOf(aLibrary())).bytes));
    const db = await aUsedLibrary(1);
    await restoreByReplacing(db, sound);
    expect(await db.articles.count()).toBe(0);
  });

  test('may be of a size that needs many parts', async () => {
    const db = aLibrary();
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
    const empty = aLibrary();
    await restoreByReplacing(empty, await readBackup(ofBytes(bytes)));
    expect(await empty.snapshots.count()).toBe(20);
  });
});

describe('a backup of an earlier database', () => {
  test.each(readdirSync('tests/fixtures/backups'))('%s is restored', async (name) => {
    const bytes = new Uint8Array(readFileSync(`tests/fixtures/backups/${name}`));
    const sound = await readBackup(ofBytes(bytes));
    expect(sound.settings).toEqual(settings);
    const [replaced, merged] = [aLibrary(), aLibrary()];
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

  test.each([
    ['no zip', async () => encoder.encode('nothing'), 'badZip'],
    ['nothing at all', async () => new Uint8Array(), 'badZip'],
    ['a zip of something else', async () => zipSync({ 'a.md': encoder.encode('a') }), 'notABackup'],
    ['another manifest', () => rewritten(manifestWith('format', 'other')), 'notABackup'],
    ['a version to come', () => rewritten(manifestWith('version', 3)), 'newerVersion'],
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

import 'fake-indexeddb/auto';
import '../../support/staticRange';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { json } from '../../../utils/export/formats/json';
import { parseFile } from '../../../utils/import/parseFile';
import { annotate } from '../../../utils/library/annotate';
import { highlightArticle } from '../../../utils/library/highlight';
import { applyImport, previewImport } from '../../../utils/library/importing/applyImport';
import { undo } from '../../../utils/library/undo';
import type { ArticleId } from '../../../utils/model/ids';
import { asSuggested } from '../../../utils/model/importPlan';
import { freshDatabase } from '../../support/freshDatabase';
import { aHighlight, anArticle } from '../export/records';
import { contentsOf, everyRow, parsedText, repeatable, samples } from './libraryUnderTest';

// Each case opens a database of its own, which takes time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const around = repeatable();

const two = [
  { article: anArticle({ tags: ['R&D/été 2026'] }), highlights: [aHighlight(1), aHighlight(2)] },
];

describe('undo', () => {
  test('takes an import back, and what came of it by other acts stays', async () => {
    const db = freshDatabase();
    await applyImport(db, around, parsedText(json.write(two, {})), asSuggested);
    const more = [
      {
        article: anArticle(),
        highlights: [aHighlight(1, { note: 'added', updatedAt: 2e12 }), aHighlight(3)],
      },
      {
        article: anArticle({
          id: '01930d5e-0000-7000-8000-0000000000bb' as ArticleId,
          address: 'https://example.org/2',
        }),
        highlights: [],
      },
    ];
    const done = await applyImport(db, around, parsedText(json.write(more, {})), asSuggested);
    await annotate(db, around, aHighlight(3).id, { note: 'kept' });
    await undo(db, around, done.undo);
    const { articles, highlights } = await contentsOf(db);
    expect(articles.map(({ deletedAt }) => deletedAt === null)).toEqual([true, false]);
    expect(highlights.map(({ note, deletedAt }) => [note, deletedAt === null])).toEqual([
      ['', true],
      ['', true],
      ['kept', false],
    ]);
    const { sequence = 0, at = 0 } = (await db.journal.toCollection().last()) ?? {};
    await undo(db, around, { sequence, at });
    expect((await db.highlights.toArray()).map(({ deletedAt }) => deletedAt)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('of a large one needs no copies of its records', async () => {
    const db = freshDatabase();
    const highlights = Array.from({ length: 3_000 }, (_, at) =>
      aHighlight(at + 1, { note: 'x'.repeat(200) }),
    );
    const text = json.write([{ article: anArticle(), highlights }], {});
    const shares: number[] = [];
    const done = await applyImport(db, around, parsedText(text), asSuggested, (share) =>
      shares.push(share),
    );
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(JSON.stringify(await db.journal.toArray()).length).toBeLessThan(text.length / 3);
    await undo(db, around, done.undo);
    expect(await db.highlights.where('deletedAt').above(0).count()).toBe(3_000);
  });
});

test('of many articles, those stay in which a passage was marked since', async () => {
  const db = freshDatabase();
  const entries = Array.from({ length: 120 }, (_, at) => {
    const id = `01930d5e-0001-7000-8000-${String(at).padStart(12, '0')}` as ArticleId;
    const article = anArticle({ id, address: `https://example.org/${at}` });
    return { article, highlights: [aHighlight(at + 1, { articleId: id })] };
  });
  const text = json.write(entries, {});
  const done = await applyImport(db, around, parsedText(text), asSuggested);
  const marked = entries[50]?.article.id as ArticleId;
  const passage = {
    selectors: [...(aHighlight(0).selectorSets[0] ?? [])],
    quote: 'marked since',
    order: 9,
  };
  const annotation = { colour: 'blue' as const, tags: [], note: '' };
  await highlightArticle(db, around, marked, passage, annotation);
  await undo(db, around, done.undo);
  const left = await db.articles.filter(({ deletedAt }) => deletedAt === null).primaryKeys();
  expect(left).toEqual([marked]);
  const passages = await db.highlights.filter(({ deletedAt }) => deletedAt === null).toArray();
  expect(passages.map(({ quote }) => quote)).toEqual(['marked since']);
});

describe('whatever breaks, the library is wholly old or wholly new', () => {
  test('a write that fails half-way', async () => {
    const db = freshDatabase();
    await applyImport(db, around, parsedText(json.write(two, {})), asSuggested);
    const before = await everyRow(db);
    const more = [
      {
        article: anArticle({
          id: '01930d5e-0000-7000-8000-0000000000bb' as ArticleId,
          address: 'https://example.org/2',
        }),
        highlights: [aHighlight(7)],
      },
    ];
    const failing = applyImport(db, around, parsedText(json.write(more, {})), asSuggested, () => {
      throw new Error('cut off');
    });
    await expect(failing).rejects.toThrow('cut off');
    expect(await everyRow(db)).toEqual(before);
  });

  test('files that are cut off or spoilt', async () => {
    const sources = [...samples.map(({ bytes }) => bytes), strToU8(json.write(two, {}))];
    const broken = fc.record({
      bytes: fc.constantFrom(...sources),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      changes: fc.array(
        fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
        { maxLength: 6 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(broken, async ({ bytes, cut, changes }) => {
        const part = bytes.slice(0, Math.ceil(bytes.length * cut));
        for (const [at, byte] of changes) part[Math.floor(at * part.length)] = byte;
        const db = freshDatabase();
        const parsed = parseFile('file', part);
        const preview = await previewImport(db, around, parsed, asSuggested);
        expect(await db.articles.count()).toBe(0);
        await applyImport(db, around, parsed, asSuggested);
        expect(await db.articles.count()).toBe(preview.articles.fresh);
        expect(await db.highlights.count()).toBe(preview.highlights.fresh);
        if (preview.articles.fresh === 0) expect(parsed.problems.length).toBeGreaterThan(0);
        await db.delete();
      }),
      { numRuns: 60 },
    );
  });
});

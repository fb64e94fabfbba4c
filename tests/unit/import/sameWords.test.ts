import 'fake-indexeddb/auto';
import '../../support/staticRange';
import { describe, expect, test, vi } from 'vitest';
import type { ArticleEntry } from '../../../utils/export/exporter';
import { csv } from '../../../utils/export/formats/csv';
import { json } from '../../../utils/export/formats/json';
import { articleToMarkdown } from '../../../utils/export/toMarkdown';
import { applyImport } from '../../../utils/library/importing/applyImport';
import type { ArticleId } from '../../../utils/model/ids';
import { asSuggested } from '../../../utils/model/importPlan';
import { freshDatabase } from '../../support/freshDatabase';
import { aHighlight, anArticle } from '../export/records';
import { parsedText, repeatable } from './libraryUnderTest';

// Each case opens a database of its own, which takes time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const around = repeatable();
const quote = 'the same';
const article = anArticle();
const one = aHighlight(1, { quote, note: 'one', order: 10 });
const two = aHighlight(2, { quote, note: 'two', order: 90, colour: 'pink' });
const thrownAway = { ...one, deletedAt: one.updatedAt + 1 };

const written: Record<string, (entries: readonly ArticleEntry[]) => string> = {
  CSV: (entries) => csv.write(entries, {}),
  JSON: (entries) => json.write(entries, {}),
  Markdown: ([entry]) => (entry ? articleToMarkdown(entry.article, entry.highlights) : ''),
};

describe.each(Object.entries(written))('two passages of the same words, as %s', (_, write) => {
  const text = write([{ article, highlights: [one, two] }]);

  test('are two in an empty library, with their own ids and notes', async () => {
    const db = freshDatabase();
    const { value } = await applyImport(db, around, parsedText(text), asSuggested);
    expect(value.highlights).toEqual({ fresh: 2, changed: 0, known: 0, trashed: 0 });
    const held = await db.highlights.orderBy('id').toArray();
    expect(held.map(({ id, note }) => [id, note])).toEqual([
      [one.id, 'one'],
      [two.id, 'two'],
    ]);
    const again = await applyImport(db, around, parsedText(text), asSuggested);
    expect(again.value.highlights).toEqual({ fresh: 0, changed: 0, known: 2, trashed: 0 });
  });

  test('are two also where the library has one of them under another id', async () => {
    const db = freshDatabase();
    const ours = aHighlight(3, { quote, note: '', order: 10 });
    await db.articles.add(article);
    await db.highlights.add(ours);
    const { value } = await applyImport(db, around, parsedText(text), asSuggested);
    expect(value.highlights).toMatchObject({ fresh: 1, changed: 1 });
    const notes = (await db.highlights.toArray()).map(({ note }) => note);
    expect(notes.sort()).toEqual(['one', 'two']);
    const again = await applyImport(db, around, parsedText(text), asSuggested);
    expect(again.value.highlights).toMatchObject({ fresh: 0, changed: 0 });
  });
});

describe('a passage that was thrown away and made again', () => {
  const again = { ...two, order: one.order };

  test('comes in as it lives, beside the one in the trash', async () => {
    const db = freshDatabase();
    const alive = parsedText(json.write([{ article, highlights: [one, again] }], {}));
    // As a backup has it: a file of our JSON holds nothing of the trash.
    const [first, ...others] = alive.highlights;
    const highlights = first ? [{ ...first, record: thrownAway }, ...others] : [];
    await applyImport(db, around, { ...alive, highlights }, asSuggested);
    const held = await db.highlights.orderBy('id').toArray();
    expect(held.map(({ id, deletedAt }) => [id, deletedAt === null])).toEqual([
      [one.id, false],
      [two.id, true],
    ]);
  });

  test('gets the note that another program has for its words', async () => {
    const db = freshDatabase();
    await db.articles.add(article);
    await db.highlights.bulkAdd([thrownAway, again]);
    await db.addresses.add({
      address: article.address,
      articleId: article.id,
      kind: 'requested',
      createdAt: 0,
    });
    const readwise = `Highlight,Title,URL,Note\n${quote},Essay,${article.address},from elsewhere\n`;
    const { value } = await applyImport(db, around, parsedText(readwise), asSuggested);
    expect(value.highlights).toMatchObject({ changed: 1, trashed: 0 });
    expect((await db.highlights.get(two.id))?.note).toBe('two\n\nfrom elsewhere');
  });
});

describe('an article that another library has saved, too', () => {
  const foreign = '01930d5e-0000-7000-8000-0000000000cc' as ArticleId;
  const ours = anArticle({ tags: ['mine'], state: 'archived', favourite: true, progress: 0.8 });
  const theirs = anArticle({
    id: foreign,
    title: 'Theirs',
    tags: ['theirs'],
    state: 'inbox',
    updatedAt: ours.updatedAt + 1_000,
  });

  async function withOurs(record: typeof theirs) {
    const db = freshDatabase();
    await db.articles.add(ours);
    const { address } = ours;
    await db.addresses.add({ address, articleId: ours.id, kind: 'requested', createdAt: 0 });
    const text = json.write([{ article: record, highlights: [] }], {});
    await applyImport(db, around, parsedText(text), asSuggested);
    return db.articles.toArray();
  }

  test('adds to ours what it has besides, and overrules nothing', async () => {
    const { title, state, favourite, progress } = ours;
    expect(await withOurs(theirs)).toMatchObject([
      { id: ours.id, title, state, favourite, progress, tags: ['mine', 'theirs'] },
    ]);
  });

  test('adds nothing once it was thrown away there', async () => {
    expect(await withOurs({ ...theirs, deletedAt: theirs.updatedAt })).toEqual([ours]);
  });
});

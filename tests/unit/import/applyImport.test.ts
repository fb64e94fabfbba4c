import 'fake-indexeddb/auto';
import '../../support/staticRange';
import { describe, expect, test, vi } from 'vitest';
import { anchorAll } from '../../../utils/anchoring/anchorAll';
import { json } from '../../../utils/export/formats/json';
import { articleToMarkdown } from '../../../utils/export/toMarkdown';
import { parseFile } from '../../../utils/import/parseFile';
import { applyImport, previewImport } from '../../../utils/library/importing/applyImport';
import { preparePage } from '../../../utils/library/preparePage';
import { removeArticles } from '../../../utils/library/removeArticles';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { saveArticle } from '../../../utils/library/saveArticle';
import { asSuggested } from '../../../utils/model/importPlan';
import { MAX_NOTE } from '../../../utils/model/page';
import { entriesOf } from '../../support/entriesOf';
import { freshDatabase } from '../../support/freshDatabase';
import { aHighlight, anArticle } from '../export/records';
import { contentsOf, parsedText, repeatable, samples } from './libraryUnderTest';

// Each case opens a database of its own, which takes time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const around = repeatable();

const { title, byline, site, language, direction, published, excerpt, words, minutes } =
  anArticle();
const metadata = { title, byline, site, language, direction, published, excerpt, words, minutes };

const two = [
  { article: anArticle({ tags: ['R&D/été 2026'] }), highlights: [aHighlight(1), aHighlight(2)] },
];

describe('a file of any format', () => {
  test.each(samples)('$name comes in as the preview said, and no second time', async (sample) => {
    const db = freshDatabase();
    const parsed = parseFile(sample.name, sample.bytes);
    const preview = await previewImport(db, around, parsed, asSuggested);
    expect(await db.articles.count()).toBe(0);
    const { value } = await applyImport(db, around, parsed, asSuggested);
    expect(value).toEqual(preview);
    expect(await db.articles.count()).toBe(value.articles.fresh);
    expect(await db.highlights.count()).toBe(value.highlights.fresh);
    const once = await contentsOf(db);
    const again = await applyImport(db, around, parsed, asSuggested);
    expect(again.value.articles).toMatchObject({ fresh: 0, changed: 0 });
    expect(again.value.highlights).toMatchObject({ fresh: 0, changed: 0 });
    expect(await contentsOf(db)).toEqual(once);
  });

  test('is found by its address, also when it is written otherwise', async () => {
    const db = freshDatabase();
    await applyImport(db, around, parsedText(json.write(two, {})), asSuggested);
    const pocket = parsedText(
      'title,url,time_added,tags,status\nOther,https://example.org/blog/horizontaal-samenwerken/?utm_source=x#top,1700000000,werk|R&D/été 2026,unread\n',
    );
    const { value } = await applyImport(db, around, pocket, asSuggested);
    expect(value.articles).toEqual({ fresh: 0, changed: 1, known: 0, trashed: 0 });
    expect(await db.articles.toArray()).toMatchObject([
      { title: 'Horizontaal Samenwerken', tags: ['R&D/été 2026', 'werk'] },
    ]);
  });

  test('waits for its page: a quote, its context, no position', async () => {
    const db = freshDatabase();
    const { bytes } = samples.find(({ name }) => name === 'hypothesis.json') as (typeof samples)[0];
    await applyImport(db, around, parseFile('x', bytes), asSuggested);
    const [first] = await db.highlights.toArray();
    expect(first?.selectorSets.map((set) => set.map(({ type }) => type))).toEqual([
      ['TextQuoteSelector'],
    ]);
    expect(await db.sightings.count()).toBe(0);
  });
});

describe('what has come to be long', () => {
  const said = (note: string) =>
    parsedText(`Highlight,Title,URL,Note\nSome words,Essay,https://example.org/essay,${note}\n`);

  test('is joined with a file’s note only as far as it can be changed afterwards', async () => {
    const db = freshDatabase();
    const [long, other] = ['a'.repeat(MAX_NOTE), 'b'.repeat(MAX_NOTE)];
    for (const note of [long, other, other, long]) {
      await applyImport(db, around, said(note), asSuggested);
    }
    const notes = (await db.highlights.toArray()).map(({ note }) => note);
    expect(notes.sort()).toEqual([long, other]);
  });

  test('keeps all its tags when a file adds to it', async () => {
    const db = freshDatabase();
    await applyImport(db, around, said('one'), asSuggested);
    const tags = Array.from({ length: 150 }, (_, at) => `tag-${at}`);
    await db.highlights.toCollection().modify({ tags });
    await db.articles.toCollection().modify({ tags });
    await applyImport(db, around, said('two'), asSuggested);
    expect(await db.highlights.toArray()).toMatchObject([{ note: 'one\n\ntwo', tags }]);
    expect(await db.articles.toArray()).toMatchObject([{ tags }]);
  });
});

describe('what came in without its page', () => {
  const quote = 'Een mark is nooit verloren, ook niet door een import';
  const readwise = `Highlight,Title,URL\n"${quote}",Essay,https://example.org/essay\n`;

  test('is found on the page by its quote alone', async () => {
    const db = freshDatabase();
    await applyImport(db, around, parsedText(readwise), asSuggested);
    const [held] = await db.highlights.toArray();
    document.body.innerHTML = `<p>Voor alles. ${quote}, zeggen ze.</p>`;
    const found = await anchorAll(document.body, [
      { id: 'x', selectors: held?.selectorSets.at(-1) ?? [] },
    ]);
    const answer = found.get('x');
    expect(answer?.status).toBe('anchored');
    expect(answer?.status === 'anchored' && answer.range.startOffset).toBe(12);
  });

  test('and gets its reader view when the page is saved', async () => {
    const db = freshDatabase();
    await applyImport(db, around, parsedText(readwise), asSuggested);
    const page = await preparePage('https://example.org/essay', {
      metadata: { ...metadata, title: 'Essay op de site', words: 900, minutes: 4 },
      claims: { canonical: null, og: null, amp: null },
      content: { status: 'readable', html: `<p>${quote}</p>`, text: quote },
    });
    await saveArticle(db, around, page);
    expect(await db.articles.toArray()).toMatchObject([
      { title: 'Essay', readable: true, words: 900, minutes: 4, revision: 2 },
    ]);
    expect(await db.snapshots.count()).toBe(1);
  });
});

describe('our JSON', () => {
  test('comes back byte for byte', async () => {
    const db = freshDatabase();
    const text = json.write(two, { exportedAt: 1 });
    await applyImport(db, around, parsedText(text), asSuggested);
    const { articles, highlights } = await contentsOf(db);
    const entries = entriesOf(articles, highlights);
    expect(json.write(entries, { exportedAt: 1 })).toBe(text);
  });

  test('the record that was changed later counts, and what differs is told', async () => {
    const db = freshDatabase();
    const text = (note: string, updatedAt: number) =>
      json.write([{ article: anArticle(), highlights: [aHighlight(1, { note, updatedAt })] }], {});
    await applyImport(db, around, parsedText(text('first', 1_000)), asSuggested);
    const later = parsedText(text('later', 2_000));
    const preview = await previewImport(db, around, later, asSuggested);
    expect(preview.differences).toMatchObject([
      { library: { note: 'first' }, file: { note: 'later' }, suggested: 'file' },
    ]);
    await applyImport(db, around, later, asSuggested);
    await applyImport(db, around, parsedText(text('earlier', 500)), asSuggested);
    expect(await db.highlights.toArray()).toMatchObject([{ note: 'later', updatedAt: 2_000 }]);
  });

  test('a repair made elsewhere is added, and none is lost', async () => {
    const db = freshDatabase();
    const set = (exact: string) => [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const,
    ];
    const text = (sets: ReturnType<typeof set>[], updatedAt: number) =>
      json.write(
        [{ article: anArticle(), highlights: [aHighlight(1, { selectorSets: sets, updatedAt })] }],
        {},
      );
    await applyImport(db, around, parsedText(text([set('a'), set('b')], 1_000)), asSuggested);
    await applyImport(db, around, parsedText(text([set('a'), set('c')], 2_000)), asSuggested);
    const [held] = await db.highlights.toArray();
    expect(held?.selectorSets).toEqual([set('a'), set('b'), set('c')]);
  });
});

describe('our Markdown, edited', () => {
  const db = freshDatabase();
  const file = (note: string, tag: string) =>
    articleToMarkdown(anArticle(), [aHighlight(1, { note, tags: [tag] })]);

  test('differs from the library, and the person chooses', async () => {
    const entry = {
      article: anArticle(),
      highlights: [aHighlight(1, { note: 'mine', tags: ['R&D'] })],
    };
    await applyImport(db, around, parsedText(json.write([entry], {})), asSuggested);
    expect(
      (await previewImport(db, around, parsedText(file('mine', 'R&D')), asSuggested)).differences,
    ).toEqual([]);
    const edited = parsedText(file('theirs', 'new'));
    const { differences } = await previewImport(db, around, edited, asSuggested);
    expect(differences).toMatchObject([
      {
        title: 'Horizontaal Samenwerken',
        library: { note: 'mine', tags: ['R&D'] },
        file: { note: 'theirs', tags: ['new'] },
        suggested: 'library',
      },
    ]);
    await applyImport(db, around, edited, asSuggested);
    expect(await db.highlights.toArray()).toMatchObject([{ note: 'mine', tags: ['R&D'] }]);
    const id = aHighlight(1).id;
    await applyImport(db, around, edited, { bringBack: false, sides: { [id]: 'file' } });
    expect(await db.highlights.toArray()).toMatchObject([{ note: 'theirs', tags: ['new'] }]);
  });
});

describe('what was thrown away', () => {
  test('stays so unless the person wants it back', async () => {
    const db = freshDatabase();
    const parsed = parsedText(json.write(two, {}));
    await applyImport(db, around, parsed, asSuggested);
    await removeHighlights(db, around, [aHighlight(1).id]);
    const { value } = await applyImport(db, around, parsed, asSuggested);
    expect(value.highlights).toEqual({ fresh: 0, changed: 0, known: 1, trashed: 1 });
    await applyImport(db, around, parsed, { ...asSuggested, bringBack: true });
    expect((await db.highlights.toArray()).map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
  });

  test('with a whole article, too', async () => {
    const db = freshDatabase();
    const parsed = parsedText(json.write(two, {}));
    await applyImport(db, around, parsed, asSuggested);
    await removeArticles(db, around, [anArticle().id]);
    const { value } = await applyImport(db, around, parsed, asSuggested);
    expect([value.articles.trashed, value.highlights.trashed]).toEqual([1, 2]);
    await applyImport(db, around, parsed, { ...asSuggested, bringBack: true });
    expect((await db.articles.toArray())[0]?.deletedAt).toBeNull();
  });
});

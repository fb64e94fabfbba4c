import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/library/annotate';
import { highlightArticle, highlightPage } from '../../../utils/library/highlight';
import { reanchor } from '../../../utils/library/reanchor';
import { recordSightings } from '../../../utils/library/recordSightings';
import { removeArticles } from '../../../utils/library/removeArticles';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { saveDraft } from '../../../utils/library/saveDraft';
import { Failure } from '../../../utils/model/failure';
import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import { MAX_NOTE } from '../../../utils/model/page';
import { draftKey } from '../../../utils/model/records';
import { highlightsOf } from '../../../utils/storage/queries/highlightsOf';
import { sightingsOf } from '../../../utils/storage/queries/sightingsOf';
import {
  type FreshLibrary,
  freshLibrary,
  passage,
  plain,
  preparedPage,
} from '../../support/freshLibrary';

const unknown = '01890000-0000-7000-8000-999999999999';
const page = preparedPage('one');
const mark = ({ db, around }: FreshLibrary, words: string, order = 0, annotation = plain) =>
  highlightPage(db, around, page, passage(words, order), annotation);

describe('a passage is marked', () => {
  test('and its page is saved by the same act', async () => {
    const library = freshLibrary();
    const { value, undo } = await mark(library, 'some words');
    const entry = await library.db.journal.get(undo.sequence);
    expect(entry?.changes.map(({ table, key }) => [table, key])).toEqual([
      ['articles', value.articleId],
      ['highlights', value.id],
    ]);
    expect(await library.db.snapshots.get(value.articleId)).toMatchObject({ text: 'one' });
    expect(await library.db.highlights.get(value.id)).toMatchObject({
      quote: 'some words',
      revision: 1,
      selectorSets: [passage('some words').selectors],
    });
  });

  test('once, however often: pens, tags and notes come together', async () => {
    const library = freshLibrary();
    const first = await mark(library, 'w', 3, { colour: 'yellow', tags: ['a'], note: 'one' });
    const again = await mark(library, 'w', 3, { colour: 'pink', tags: ['A', 'b'], note: 'two' });
    await mark(library, 'w', 3, { colour: 'pink', tags: [], note: '' });
    expect(again.value.id).toBe(first.value.id);
    const [row, ...others] = await highlightsOf(library.db, first.value.articleId);
    expect(row).toMatchObject({ colour: 'pink', tags: ['a', 'b'], note: 'one\n\ntwo' });
    expect(others).toEqual([]);
  });

  test('beside itself, where both notes would make one too long to be changed again', async () => {
    const library = freshLibrary();
    const [long, other] = ['a'.repeat(MAX_NOTE), 'b'.repeat(MAX_NOTE)];
    const first = await mark(library, 'w', 3, { ...plain, note: long });
    const again = await mark(library, 'w', 3, { ...plain, note: other });
    const more = await mark(library, 'w', 3, { ...plain, note: 'more' });
    const same = await mark(library, 'w', 3, plain);
    expect(same.value.id).toBe(first.value.id);
    const rows = await highlightsOf(library.db, first.value.articleId);
    expect(new Map(rows.map(({ id, note }) => [id, note]))).toEqual(
      new Map([
        [first.value.id, long],
        [again.value.id, other],
        [more.value.id, 'more'],
      ]),
    );
  });

  test('anew, where the same one is in the trash', async () => {
    const library = freshLibrary();
    const first = await mark(library, 'w', 3);
    await removeHighlights(library.db, library.around, [first.value.id]);
    const again = await mark(library, 'w', 3);
    expect(again.value.id).not.toBe(first.value.id);
  });

  test('beside another at the same place with other words before it', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    await highlightPage(db, around, page, passage('w', 3, 'before '), plain);
    await highlightPage(db, around, page, passage('w', 3, 'after '), plain);
    expect(await db.highlights.count()).toBe(2);
  });

  test('and what was drafted there stays where it is not said of the passage', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const key = draftKey(page.address, null);
    const empty = { colour: null, tags: [], tagText: '', note: '' };
    for (const typed of [{ note: 'a thought' }, { tags: ['margins'] }, { tagText: 'marg' }]) {
      await saveDraft(db, around, key, { ...empty, ...typed });
      const { value } = await mark(library, 'some words');
      await highlightArticle(db, around, value.articleId, passage('others'), plain);
      expect(await db.drafts.get(key)).toMatchObject(typed);
    }
    await mark(library, 'some words', 0, { ...plain, tags: ['marg'] });
    expect(await db.drafts.get(key)).toBeUndefined();
  });

  test('and what was said of it before is told', async () => {
    const library = freshLibrary();
    const said = { colour: 'pink', tags: ['a'], note: 'one' } as const;
    const first = await mark(library, 'w', 3, { ...said, tags: ['a'] });
    const again = await mark(library, 'w', 3, { ...plain, colour: 'pink' });
    expect([first.value.known, again.value.known]).toEqual([null, said]);
  });

  test('and what was drafted there is used up, and nothing else', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const draft = { colour: null, tags: [], tagText: '', note: 'half a' };
    await saveDraft(db, around, draftKey(page.address, null), draft);
    await saveDraft(db, around, draftKey('https://articles.example/two', null), draft);
    await mark(library, 'some words', 0, { ...plain, note: 'half a thought' });
    expect(await db.drafts.toCollection().primaryKeys()).toEqual([
      'page https://articles.example/two',
    ]);
  });

  test('in an article that is in the trash, which comes back', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const { articleId } = (await mark(library, 'first')).value;
    await removeArticles(db, around, [articleId]);
    await highlightArticle(db, around, articleId, passage('second', 9), plain);
    expect((await db.articles.get(articleId))?.deletedAt).toBeNull();
    expect((await highlightsOf(db, articleId)).map(({ quote }) => quote)).toEqual([
      'first',
      'second',
    ]);
  });
});

describe('a mark is changed', () => {
  test('in what is said of it, and only in that', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const { id } = (await mark(library, 'w', 3, { colour: 'blue', tags: ['a'], note: 'n' })).value;
    await saveDraft(db, around, draftKey('', id), {
      colour: null,
      tags: [],
      tagText: '',
      note: 'half a',
    });
    await annotate(db, around, id, { note: 'whole' });
    expect(await db.highlights.get(id)).toMatchObject({
      colour: 'blue',
      tags: ['a'],
      note: 'whole',
      revision: 2,
    });
    expect(await db.drafts.count()).toBe(0);
  });

  test('in its place, and the old one is kept', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const { id, articleId } = (await mark(library, 'old words', 3)).value;
    await recordSightings(db, around, articleId, [{ id, status: 'orphan', score: 0 }]);
    await reanchor(db, around, id, passage('new words', 12));
    expect(await db.highlights.get(id)).toMatchObject({
      selectorSets: [passage('old words', 3).selectors, passage('new words', 12).selectors],
      quote: 'old words',
      order: 12,
    });
    expect(await db.sightings.get(id)).toBeUndefined();
  });

  test('never, where there is none', async () => {
    const { db, around } = freshLibrary();
    const missing = unknown as HighlightId;
    const acts = [
      () => annotate(db, around, missing, { note: 'x' }),
      () => reanchor(db, around, missing, passage('w')),
      () => removeHighlights(db, around, [missing]),
      () => removeArticles(db, around, [unknown as ArticleId]),
      () => highlightArticle(db, around, unknown as ArticleId, passage('w'), plain),
    ];
    for (const one of acts) await expect(one()).rejects.toEqual(new Failure('notFound'));
    expect(await db.journal.count()).toBe(0);
  });

  test('to the trash, where one that is there stays as it was', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const { id } = (await mark(library, 'w')).value;
    await removeHighlights(db, around, [id]);
    const before = await db.highlights.get(id);
    await removeHighlights(db, around, [id]);
    expect(await db.highlights.get(id)).toEqual(before);
  });
});

test('how marks fared is kept, with when each was last found; strangers are passed over', async () => {
  const library = freshLibrary();
  const { db, around } = library;
  const { id, articleId } = (await mark(library, 'w')).value;
  const stranger = unknown as HighlightId;
  await recordSightings(db, around, articleId, [
    { id, status: 'anchored', score: 1 },
    { id: stranger, status: 'anchored', score: 1 },
  ]);
  const found = (await db.sightings.get(id))?.at;
  await recordSightings(db, around, articleId, [{ id, status: 'orphan', score: 0 }]);
  expect(await db.sightings.get(id)).toMatchObject({ status: 'orphan', foundAt: found });
  expect(await db.sightings.count()).toBe(1);
  expect(await db.articles.get(articleId)).toMatchObject({ revision: 1 });
  const seen = await sightingsOf(db, [id]);
  expect([...seen.values()].map(({ status }) => status)).toEqual(['orphan']);
});

test('how marks fared is not written again and again where it is as it was, and never for marks of another article', async () => {
  const library = freshLibrary();
  const { db, around } = library;
  const { id, articleId } = (await mark(library, 'w')).value;
  const anchored = [{ id, status: 'anchored', score: 1 }] as const;
  const at = 1_700_000_000_000;
  const later = (milliseconds: number) => ({ ...around, now: () => at + milliseconds });
  await recordSightings(db, around, unknown as ArticleId, anchored);
  expect(await db.sightings.count()).toBe(0);
  await recordSightings(db, later(0), articleId, anchored);
  await recordSightings(db, later(60_000), articleId, anchored);
  expect(await db.sightings.get(id)).toMatchObject({ at, foundAt: at });
  await recordSightings(db, later(86_400_000), articleId, anchored);
  expect(await db.sightings.get(id)).toMatchObject({ foundAt: at + 86_400_000 });
});

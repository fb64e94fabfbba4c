import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/library/annotate';
import { highlightPage } from '../../../utils/library/highlight';
import { reanchor } from '../../../utils/library/reanchor';
import { removeArticles } from '../../../utils/library/removeArticles';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { saveArticle } from '../../../utils/library/saveArticle';
import { undo } from '../../../utils/library/undo';
import { updateArticles } from '../../../utils/library/updateArticles';
import { highlightsOf } from '../../../utils/storage/queries/highlightsOf';
import {
  everything,
  type FreshLibrary,
  freshLibrary,
  passage,
  plain,
  preparedPage,
} from '../../support/freshLibrary';
import { outcomeOf } from '../../support/outcomeOf';

const mark = ({ db, around }: FreshLibrary, words: string, order = 0) =>
  highlightPage(db, around, preparedPage('one'), passage(words, order), plain);

/** Records without what each write counts by itself. */
const meant = (rows: readonly object[]) =>
  rows.map((row) => ({ ...row, updatedAt: null, revision: null }));

describe('each act is taken back, and done again by taking that back', () => {
  const acts = [
    {
      act: 'annotate',
      run: ({ db, around }: FreshLibrary, made: Awaited<ReturnType<typeof mark>>) =>
        annotate(db, around, made.value.id, { note: 'a thought', colour: 'pink', tags: ['a'] }),
    },
    {
      act: 'removeHighlights',
      run: ({ db, around }: FreshLibrary, made: Awaited<ReturnType<typeof mark>>) =>
        removeHighlights(db, around, [made.value.id]),
    },
    {
      act: 'removeArticles',
      run: ({ db, around }: FreshLibrary, made: Awaited<ReturnType<typeof mark>>) =>
        removeArticles(db, around, [made.value.articleId]),
    },
    {
      act: 'updateArticles',
      run: ({ db, around }: FreshLibrary, made: Awaited<ReturnType<typeof mark>>) =>
        updateArticles(db, around, [made.value.articleId], { state: 'archived', addTags: ['x'] }),
    },
    {
      act: 'reanchor',
      run: ({ db, around }: FreshLibrary, made: Awaited<ReturnType<typeof mark>>) =>
        reanchor(db, around, made.value.id, passage('other words', 9)),
    },
  ];

  test.each(acts)('$act', async ({ run }) => {
    const library = freshLibrary();
    const { db, around } = library;
    const made = await mark(library, 'some words');
    const now = async () => [
      meant(await db.articles.toArray()),
      meant(await db.highlights.toArray()),
    ];
    const before = await now();
    const done = await run(library, made);
    const after = await now();
    expect(after).not.toEqual(before);
    const back = await undo(db, around, done.undo);
    expect(await now()).toEqual(before);
    await undo(db, around, back.undo);
    expect(await now()).toEqual(after);
  });

  test('what was made goes to the trash, now and not in the past', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const made = await mark(library, 'some words');
    const before = around.now();
    await undo(db, around, made.undo);
    const [article] = await db.articles.toArray();
    const [highlight] = await db.highlights.toArray();
    expect(article?.deletedAt).toBeGreaterThan(before);
    expect(highlight?.deletedAt).toBeGreaterThan(before);
  });
});

describe('what came later is not lost', () => {
  test('taking back the first passage of a page leaves the page to those made since', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const first = await mark(library, 'first', 0);
    const second = await mark(library, 'second', 10);
    await undo(db, around, first.undo);
    const article = await db.articles.get(first.value.articleId);
    expect(article?.deletedAt).toBeNull();
    const left = await highlightsOf(db, first.value.articleId);
    expect(left.map(({ id }) => id)).toEqual([second.value.id]);
  });

  test('nor does an article go back to the trash under passages made since', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const first = await mark(library, 'first', 0);
    await removeArticles(db, around, [first.value.articleId]);
    const brought = await saveArticle(db, around, preparedPage('one'));
    await mark(library, 'second', 10);
    await undo(db, around, brought.undo);
    expect((await db.articles.get(brought.value))?.deletedAt).toBeNull();
  });

  test('it does go back with the passages it had when it was brought out', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const first = await mark(library, 'first', 0);
    await removeArticles(db, around, [first.value.articleId]);
    const brought = await saveArticle(db, around, preparedPage('one'));
    await undo(db, around, brought.undo);
    expect((await db.articles.get(brought.value))?.deletedAt).not.toBeNull();
  });

  test('nor does a clock that was set back take an article away under passages made since', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const saved = await saveArticle(db, around, preparedPage('one'));
    const [then, hour] = [around.now(), 60 * 60 * 1_000];
    await mark({ db, around: { ...around, now: () => then - hour } }, 'second', 10);
    await undo(db, around, saved.undo);
    expect((await db.articles.get(saved.value))?.deletedAt).toBeNull();
  });

  test('what is changed after a clock was set back is no older than what it changes', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const { value } = await mark(library, 'some words');
    const before = await db.highlights.get(value.id);
    const earlier = { ...around, now: () => (before?.updatedAt ?? 0) - 1_000 };
    const noted = await annotate(db, earlier, value.id, { note: 'later' });
    await updateArticles(db, earlier, [value.articleId], { addTags: ['later'] });
    const changed = async () => [
      await db.highlights.get(value.id),
      await db.articles.get(value.articleId),
    ];
    for (const one of await changed())
      expect(one?.updatedAt).toBeGreaterThanOrEqual(before?.updatedAt ?? Number.NaN);
    await undo(db, earlier, noted.undo);
    expect((await db.highlights.get(value.id))?.updatedAt).toBe(before?.updatedAt);
  });

  test('other fields that were changed since stay', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const { value: id } = await saveArticle(db, around, preparedPage('one'));
    const tagged = await updateArticles(db, around, [id], { addTags: ['a'] });
    await updateArticles(db, around, [id], { favourite: true });
    await undo(db, around, tagged.undo);
    expect(await db.articles.get(id)).toMatchObject({ tags: [], favourite: true });
  });

  test('a field that was changed since is a conflict, and then nothing at all is changed', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const one = await saveArticle(db, around, preparedPage('one'));
    const two = await saveArticle(db, around, preparedPage('two'));
    const both = [one.value, two.value];
    const tagged = await updateArticles(db, around, both, { addTags: ['a'] });
    await updateArticles(db, around, [one.value], { addTags: ['b'] });
    const before = await everything(library);
    expect(await outcomeOf(undo(db, around, tagged.undo))).toBe('undoConflict');
    expect(await everything(library)).toEqual(before);
  });

  test('an act is not taken back twice', async () => {
    const library = freshLibrary();
    const { db, around } = library;
    const made = await mark(library, 'some words');
    await undo(db, around, made.undo);
    expect(await outcomeOf(undo(db, around, made.undo))).toBe('undoConflict');
  });

  test('an unknown act is told as such', async () => {
    const { db, around } = freshLibrary();
    expect(await outcomeOf(undo(db, around, { sequence: 99, at: 1 }))).toBe('undoGone');
  });
});

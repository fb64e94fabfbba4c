import { describe, expect, test, vi } from 'vitest';
import { guarded } from '../../../utils/library/guarded';
import { highlightPage } from '../../../utils/library/highlight';
import { saveArticle } from '../../../utils/library/saveArticle';
import { saveDraft } from '../../../utils/library/saveDraft';
import { updateArticles } from '../../../utils/library/updateArticles';
import type { ArticleId } from '../../../utils/model/ids';
import {
  everything,
  type FreshLibrary,
  freshLibrary,
  passage,
  plain,
  preparedPage,
} from '../../support/freshLibrary';
import { outcomeOf } from '../../support/outcomeOf';

const draft = { colour: null, tags: [], tagText: '', note: 'half a thought' };

const save = ({ db, around }: FreshLibrary, path: string) =>
  saveArticle(db, around, preparedPage(path));

describe('one act is one transaction', () => {
  test('a failure in the middle leaves everything as it was', async () => {
    const library = freshLibrary();
    const { value: id } = await save(library, 'one');
    const before = await everything(library);
    const unknown = '01890000-0000-7000-8000-999999999999' as ArticleId;
    const change = { state: 'archived' } as const;
    const code = await outcomeOf(updateArticles(library.db, library.around, [id, unknown], change));
    expect(code).toBe('notFound');
    expect(await everything(library)).toEqual(before);
  });

  test.each(['articles', 'addresses', 'snapshots', 'highlights', 'journal'])(
    'a failure while %s is written leaves nothing of it',
    async (table) => {
      const library = freshLibrary();
      const { db, around } = library;
      await saveDraft(db, around, 'page https://articles.example/one', draft);
      const before = await everything(library);
      db.table(table).hook('creating', () => {
        throw new Error('a fault');
      });
      const done = highlightPage(db, around, preparedPage('one'), passage('words'), plain);
      expect(await outcomeOf(done)).not.toBe('done');
      expect(await everything(library)).toEqual(before);
    },
  );

  test('its entry in the journal tells each record before and after', async () => {
    const library = freshLibrary();
    const { value: id, undo } = await save(library, 'one');
    const article = await library.db.articles.get(id);
    expect(await library.db.journal.get(undo.sequence)).toMatchObject({
      act: 'saveArticle',
      undoes: null,
      changes: [{ table: 'articles', key: id, before: null, after: article }],
    });
    const second = await updateArticles(library.db, library.around, [id], { favourite: true });
    const entry = await library.db.journal.get(second.undo.sequence);
    expect(entry?.changes[0]).toMatchObject({
      before: { favourite: false, revision: 1 },
      after: { favourite: true, revision: 2 },
    });
  });

  test('what would change nothing writes nothing', async () => {
    const library = freshLibrary();
    const { value: id } = await save(library, 'one');
    const done = await updateArticles(library.db, library.around, [id], { favourite: false });
    expect((await library.db.articles.get(id))?.revision).toBe(1);
    expect((await library.db.journal.get(done.undo.sequence))?.changes).toEqual([]);
  });

  test('acts at the same time come one after the other', async () => {
    const library = freshLibrary();
    const { value: id } = await save(library, 'one');
    const tags = Array.from({ length: 20 }, (_, n) => `tag ${n}`);
    await Promise.all(
      tags.map((tag) => updateArticles(library.db, library.around, [id], { addTags: [tag] })),
    );
    const article = await library.db.articles.get(id);
    expect([...(article?.tags ?? [])].sort()).toEqual([...tags].sort());
    expect(article?.revision).toBe(21);
  });
});

describe('failures have codes that a caller can act on', () => {
  test.each([
    ['quota', 'QuotaExceededError'],
    ['readOnly', 'VersionError'],
    ['noDatabase', 'InvalidStateError'],
    ['noDatabase', 'MissingAPIError'],
    ['noDatabase', 'OpenFailedError'],
    ['storageFailed', 'UnknownError'],
  ])('%s for %s', async (code, name) => {
    const { db } = freshLibrary();
    const fault = Object.assign(new Error('from the browser'), { name });
    const wrapped = Object.assign(new Error('wrapped'), { name: 'AbortError', inner: fault });
    const many = Object.assign(new Error('1 of 2 failed'), {
      name: 'BulkError',
      failures: [fault],
    });
    for (const error of [fault, wrapped, many]) {
      vi.spyOn(db, 'open').mockRejectedValueOnce(error);
      expect(await outcomeOf(guarded(db, () => Promise.resolve()))).toBe(code);
    }
  });

  test('a database that was kept and is closed by the browser is no browser that keeps none', async () => {
    const { db } = freshLibrary();
    const fault = new DOMException('closed on a full disk', 'InvalidStateError');
    expect(await outcomeOf(guarded(db, () => Promise.reject(fault)))).toBe('storageFailed');
    expect(await outcomeOf(guarded(db, () => Promise.resolve()))).toBe('done');
  });

  test.each([
    ['quota', { quota: 315_306, usage: 315_306, usageDetails: {} }],
    ['storageFailed', { quota: 315_306, usage: 315_306 }],
    ['storageFailed', { quota: 10_000_000_000, usage: 315_306, usageDetails: {} }],
    ['storageFailed', {}],
  ])('%s for an unknown error where the browser counts %o', async (code, estimate) => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve(estimate) } });
    const fault = new DOMException('Internal error opening backing store', 'UnknownError');
    expect(await outcomeOf(guarded(freshLibrary().db, () => Promise.reject(fault)))).toBe(code);
    vi.unstubAllGlobals();
  });

  test('a full disk in the middle of an act is told as quota, and nothing is written', async () => {
    const library = freshLibrary();
    await library.db.open();
    const before = await everything(library);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    expect(await outcomeOf(save(library, 'one'))).toBe('quota');
    vi.restoreAllMocks();
    expect(await everything(library)).toEqual(before);
    expect(await outcomeOf(save(library, 'one'))).toBe('done');
  });

  test('where there is no database at all, that is what is said', async () => {
    const { db, around } = freshLibrary();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    expect(await outcomeOf(saveArticle(db, around, preparedPage('one')))).toBe('noDatabase');
    vi.restoreAllMocks();
    expect(await outcomeOf(saveArticle(db, around, preparedPage('one')))).toBe('done');
  });
});

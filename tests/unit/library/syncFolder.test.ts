import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { applyFolder } from '../../../utils/library/folder/applyFolder';
import type { FolderDisk } from '../../../utils/library/folder/FolderDisk';
import { syncFolder } from '../../../utils/library/folder/syncFolder';
import type { FolderChoices } from '../../../utils/model/folder';
import type { ArticleId } from '../../../utils/model/ids';
import { openFolderDatabase } from '../../../utils/storage/folderDatabase';
import { freshDatabase } from '../../support/freshDatabase';
import { freshLibrary } from '../../support/freshLibrary';
import { keep } from '../storage/library';

/** A folder in memory, with a clock that ticks at each write. */
class MemoryDisk implements FolderDisk {
  readonly files = new Map<string, { text: string; lastModified: number }>();
  #clock = 1;

  edit(path: string, change: (text: string) => string): void {
    const text = change(this.files.get(path)?.text ?? '');
    this.files.set(path, { text, lastModified: this.#clock++ });
  }
  async list() {
    return [...this.files].map(([path, { text, lastModified }]) => ({
      path,
      lastModified,
      size: text.length,
      read: async () => text,
    }));
  }
  async write(path: string, text: string) {
    this.edit(path, () => text);
    const { lastModified = 0 } = this.files.get(path) ?? {};
    return { lastModified, size: text.length };
  }
}

test('a list in a passage is a list in its file, stays one, and is no edit of the person’s', async () => {
  const db = freshDatabase();
  const [id] = await keep(db, [
    { title: 'Packing', passages: [{ quote: 'a pencil\nthe book', note: 'Both.' }] },
  ]);
  const articleId = id as ArticleId;
  const html = '<ul><li>a pencil</li><li>the <b>book</b></li></ul>';
  await db.snapshots.put({ articleId, html, text: '', hash: '', extractedAt: 0 });
  const disk = new MemoryDisk();
  const store = openFolderDatabase();
  const naming = { folder: '', fileName: '{{ title }}' };
  const run = (isWriting: boolean) => syncFolder({ db, store, disk, naming }, isWriting);
  const file = () => disk.files.get('Packing.md')?.text;

  expect(await run(true)).toMatchObject({ written: 1 });
  expect(file()).toContain('\n> - a pencil\n> - the **book**\n\nBoth.');
  expect((await run(false)).look).toMatchObject({ outgoing: 0, news: [], differences: [] });

  disk.edit('Packing.md', (text) => text.replace('Both.', 'Both, and soon.'));
  const { look } = await run(false);
  expect(look.news).toMatchObject([{ after: { note: 'Both, and soon.' } }]);
  await db.highlights.toCollection().modify({ tags: ['trip'], updatedAt: Date.now(), revision: 9 });
  const edited = file();
  await run(true);
  expect(file()).toBe(edited);

  disk.edit('Packing.md', (text) => text.replace('Both, and soon.', 'Both.'));
  await run(true);
  expect(file()).toBe(edited?.replace('Both, and soon.', 'Both. #trip ·'));
});

test('a file that would keep a parser for hours is passed over, and left as it is', async () => {
  const db = freshDatabase();
  await keep(db, [{ title: 'Packing', passages: [{ quote: 'a pencil', note: 'Both.' }] }]);
  const disk = new MemoryDisk();
  const store = openFolderDatabase('tangled');
  const naming = { folder: '', fileName: '{{ title }}' };
  const run = (isWriting: boolean) => syncFolder({ db, store, disk, naming }, isWriting);
  await run(true);
  disk.edit('Packing.md', (text) => text + '- '.repeat(5_000));
  const edited = disk.files.get('Packing.md');
  const { look } = await run(true);
  expect(look.skipped).toEqual([{ path: 'Packing.md', reason: 'tooTangled' }]);
  expect(disk.files.get('Packing.md')).toBe(edited);
});

describe('what a folder says is taken over', () => {
  const choices = (change: Partial<FolderChoices> = {}): FolderChoices => ({
    sides: {},
    answers: {},
    ...change,
  });
  let opened = 0;

  /** A folder that was written once, with one passage in it, and then edited. */
  async function edited(edit: (disk: MemoryDisk) => void) {
    const db = freshDatabase();
    const [articleId] = await keep(db, [
      { title: 'Packing', passages: [{ quote: 'a pencil', note: 'Both.' }] },
    ]);
    const disk = new MemoryDisk();
    const store = openFolderDatabase(`taken over ${opened++}`);
    const context = { db, store, disk, naming: { folder: '', fileName: '{{ title }}' } };
    await syncFolder(context, true);
    edit(disk);
    const take = async (chosen: FolderChoices) => {
      const { open } = await syncFolder(context, false);
      return (await applyFolder(db, freshLibrary().around, open, chosen)).value;
    };
    const mark = async () => (await db.highlights.toArray())[0];
    const article = async () => (await db.articles.toArray())[0];
    return { db, articleId: articleId as ArticleId, context, take, mark, article };
  }
  const reword = (disk: MemoryDisk) =>
    disk.edit('Packing.md', (text) => text.replace('Both.', 'In the file.'));

  test('a note changed on both sides stays the library’s unless the file’s is chosen', async () => {
    const { db, take, mark } = await edited(reword);
    await db.highlights.toCollection().modify({ note: 'In the library.', updatedAt: Date.now() });
    const id = (await mark())?.id as string;
    expect((await take(choices())).passages).toEqual(new Set([id]));
    expect(await mark()).toMatchObject({ note: 'In the library.' });
    await take(choices({ sides: { [id]: 'file' } }));
    expect(await mark()).toMatchObject({ note: 'In the file.' });
  });

  test('of a file that is gone only by an answer that was offered: an article stays else', async () => {
    const { articleId, take, article } = await edited((disk) => disk.files.clear());
    for (const answers of [{}, { [articleId]: 'remove' as const }]) {
      expect((await take(choices({ answers }))).leave).toEqual(new Set([articleId]));
      expect(await article()).toMatchObject({ deletedAt: null });
    }
    await take(choices({ answers: { [articleId]: 'trash' } }));
    expect(await article()).toMatchObject({ deletedAt: expect.any(Number) });
  });

  test('of a passage that is gone from its file the same: it is written again else', async () => {
    const { take, mark } = await edited((disk) =>
      disk.edit('Packing.md', (text) => text.replace(/\n> a pencil[\s\S]*$/, '\n')),
    );
    const id = (await mark())?.id as string;
    for (const answers of [{}, { [id]: 'leave' as const }]) {
      expect((await take(choices({ answers }))).passages).toEqual(new Set([id]));
      expect(await mark()).toMatchObject({ deletedAt: null });
    }
    await take(choices({ answers: { [id]: 'trash' } }));
    expect(await mark()).toMatchObject({ deletedAt: expect.any(Number) });
  });

  test('of an article that was thrown away since the look, nothing', async () => {
    const { db, context, mark } = await edited(reword);
    const { open } = await syncFolder(context, false);
    await db.articles.toCollection().modify({ deletedAt: 5 });
    await applyFolder(db, freshLibrary().around, open, choices());
    expect(await mark()).toMatchObject({ note: 'Both.' });
  });
});

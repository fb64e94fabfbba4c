import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { FolderDisk } from '../../../utils/library/folder/FolderDisk';
import { syncFolder } from '../../../utils/library/folder/syncFolder';
import type { ArticleId } from '../../../utils/model/ids';
import { openFolderDatabase } from '../../../utils/storage/folderDatabase';
import { freshDatabase, keep } from '../storage/library';

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

import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { annotate } from '../../../utils/library/annotate';
import { applyFolder } from '../../../utils/library/folder/applyFolder';
import type { FolderDisk, FolderFile } from '../../../utils/library/folder/FolderDisk';
import { syncFolder } from '../../../utils/library/folder/syncFolder';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { undo } from '../../../utils/library/undo';
import type { FolderChoices } from '../../../utils/model/folder';
import type { ArticleId } from '../../../utils/model/ids';
import { openFolderDatabase, type Stamp } from '../../../utils/storage/folderDatabase';
import { aHighlight, anArticle } from '../export/records';
import { aLibrary, contentsOf, repeatable } from '../import/libraryUnderTest';

// Each case opens databases of its own, which takes time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A folder in memory; every write gets a later time. */
class MemoryDisk implements FolderDisk {
  readonly files = new Map<string, { text: string; stamp: Stamp }>();
  /** What a person does at the very moment before a write. */
  beforeWrite: () => void = () => {};
  #time = 0;

  put(path: string, text: string): void {
    this.files.set(path, { text, stamp: { lastModified: ++this.#time, size: text.length } });
  }
  edit(path: string, from: string, to: string): void {
    expect(this.text(path)).toContain(from);
    this.put(
      path,
      this.text(path).replace(from, () => to),
    );
  }
  move(from: string, to: string): void {
    const file = this.files.get(from);
    this.files.delete(from);
    if (file) this.files.set(to, file);
  }
  text(path: string): string {
    return this.files.get(path)?.text ?? '';
  }
  async list(): Promise<FolderFile[]> {
    return [...this.files].map(([path, { text, stamp }]) => ({
      path,
      ...stamp,
      read: async () => text,
    }));
  }
  async write(path: string, text: string, expected: Stamp | null): Promise<Stamp | null> {
    this.beforeWrite();
    const held = this.files.get(path)?.stamp ?? null;
    if (held?.lastModified !== expected?.lastModified) return null;
    this.put(path, text);
    return this.files.get(path)?.stamp ?? null;
  }
}

const other = '01930d5e-0000-7000-8000-0000000000ff' as ArticleId;
const [first, second] = [aHighlight(1).id, aHighlight(2).id];
const home = 'Clippings/Horizontaal Samenwerken.md';
let made = 0;

/** A library of two articles and a folder that was just written. */
async function aFolder() {
  const db = aLibrary();
  await db.articles.bulkAdd([
    anArticle({ tags: ['work'] }),
    anArticle({ id: other, title: 'Another', address: 'https://example.org/2', tags: [] }),
  ]);
  await db.highlights.bulkAdd([
    aHighlight(1, { quote: 'The first passage of all.', note: 'One.' }),
    aHighlight(2, { quote: 'The second passage of all.', note: 'Two.' }),
  ]);
  const disk = new MemoryDisk();
  const store = openFolderDatabase(`folder ${++made}`);
  const naming = { folder: 'Clippings', fileName: '{{ title }}' };
  const around = repeatable();
  const context = { db, store, disk, naming };
  const folder = {
    db,
    disk,
    around,
    look: async () => (await syncFolder(context, false)).look,
    update: async () => (await syncFolder(context, true)).written,
    /** As the page does it: look, bring in, write. */
    bringIn: async (choices: Partial<FolderChoices> = {}) => {
      const { open } = await syncFolder(context, false);
      const done = await applyFolder(db, around, open, { sides: {}, answers: {}, ...choices });
      await syncFolder(context, true, done.value);
      return done;
    },
  };
  expect(await folder.update()).toBe(2);
  return folder;
}

const quiet = { outgoing: 0, news: [], differences: [], questions: [], skipped: [] };

describe('the managed folder', () => {
  test('has a file for each article, named by the template, and is then left alone', async () => {
    const folder = await aFolder();
    expect([...folder.disk.files.keys()].sort()).toEqual(['Clippings/Another.md', home]);
    expect(await folder.look()).toEqual({ ...quiet, files: 2 });
    expect(await folder.update()).toBe(0);
  });

  test('gets only what changed', async () => {
    const folder = await aFolder();
    await annotate(folder.db, folder.around, first, { note: 'Changed.' });
    expect(await folder.look()).toMatchObject({ ...quiet, outgoing: 1 });
    expect(await folder.update()).toBe(1);
    expect(folder.disk.text(home)).toContain('Changed.');
    expect(await folder.look()).toMatchObject(quiet);
  });

  test('brings back what was edited in one act, which can be undone', async () => {
    const folder = await aFolder();
    const before = await contentsOf(folder.db);
    folder.disk.edit(home, 'One.', 'One, edited.');
    folder.disk.edit(home, '  - "work"', '  - "work"\n  - "new"');
    folder.disk.edit(home, '# Horizontaal', 'My own words.\n\n# Horizontaal');
    expect((await folder.look()).news).toHaveLength(2);
    expect(await folder.update()).toBe(0);
    const done = await folder.bringIn();
    expect(await folder.db.highlights.get(first)).toMatchObject({ note: 'One, edited.' });
    expect((await folder.db.articles.get(anArticle().id))?.tags).toEqual(['work', 'new']);
    expect(folder.disk.text(home)).toContain('My own words.');
    expect(await folder.look()).toMatchObject(quiet);
    await undo(folder.db, folder.around, done.undo);
    const told = ({ note, tags }: { note?: string; tags: readonly string[] }) => ({ note, tags });
    const after = await contentsOf(folder.db);
    expect(after.highlights.map(told)).toEqual(before.highlights.map(told));
    await folder.update();
    expect(folder.disk.text(home)).toContain('One. [open]');
    expect(folder.disk.text(home)).toContain('My own words.');
  });

  test.each(['library', 'file'] as const)(
    'writes what the person chose when both changed: the %s',
    async (side) => {
      const folder = await aFolder();
      folder.disk.edit(home, 'One.', 'From the file.');
      await annotate(folder.db, folder.around, first, { note: 'From the library.' });
      expect((await folder.look()).differences).toMatchObject([{ id: first }]);
      await folder.update();
      expect(folder.disk.text(home)).toContain('From the file.');
      await folder.bringIn({ sides: { [first]: side } });
      const note = `From the ${side}.`;
      expect(await folder.db.highlights.get(first)).toMatchObject({ note });
      expect(folder.disk.text(home)).toContain(`${note} [open]`);
      expect(await folder.look()).toMatchObject(quiet);
    },
  );

  test.each([
    ['trash', false],
    ['write', true],
  ] as const)('asks about a block that was deleted: %s', async (answer, isThere) => {
    const folder = await aFolder();
    folder.disk.edit(home, '> The second passage of all.', 'Mine.');
    folder.disk.edit(home, `^h-${second}`, 'Mine, too.');
    expect((await folder.look()).questions).toMatchObject([{ key: second, kind: 'gone' }]);
    await folder.update();
    expect(folder.disk.text(home)).not.toContain('second passage');
    await folder.bringIn({ answers: { [second]: answer } });
    expect((await folder.db.highlights.get(second))?.deletedAt === null).toBe(isThere);
    expect(folder.disk.text(home).includes('> The second passage of all.')).toBe(isThere);
    expect(folder.disk.text(home)).toContain('Mine, too.');
    expect(await folder.look()).toMatchObject(quiet);
  });

  test.each([
    ['bringBack', true],
    ['remove', false],
  ] as const)('asks about a passage in the trash that was edited: %s', async (answer, isThere) => {
    const folder = await aFolder();
    folder.disk.edit(home, 'Two.', 'Two, edited.');
    await removeHighlights(folder.db, folder.around, [first, second]);
    expect((await folder.look()).questions).toMatchObject([{ key: second, kind: 'trashed' }]);
    await folder.bringIn({ answers: { [second]: answer } });
    expect(folder.disk.text(home)).not.toContain('first passage');
    expect(folder.disk.text(home).includes('Two, edited.')).toBe(isThere);
    expect((await folder.db.highlights.get(second))?.deletedAt === null).toBe(isThere);
    expect(await folder.look()).toMatchObject(quiet);
  });

  test('knows a file again that was moved, and one that lost its properties by its place', async () => {
    const folder = await aFolder();
    folder.disk.move(home, 'elsewhere/My name.md');
    folder.disk.put(
      'Clippings/Another.md',
      folder.disk.text('Clippings/Another.md').replace(/^---[\s\S]*?---\n/, ''),
    );
    await annotate(folder.db, folder.around, first, { note: 'Changed.' });
    expect(await folder.look()).toMatchObject({ ...quiet, outgoing: 1, files: 2 });
    await folder.update();
    expect(folder.disk.text('elsewhere/My name.md')).toContain('Changed.');
    expect(folder.disk.files.has(home)).toBe(false);
  });

  test.each([
    ['leave', false, true],
    ['write', true, true],
    ['trash', false, false],
  ] as const)('asks about a file that was removed: %s', async (answer, isFile, isArticle) => {
    const folder = await aFolder();
    folder.disk.files.delete(home);
    const { id } = anArticle();
    expect((await folder.look()).questions).toMatchObject([{ key: id, kind: 'removed' }]);
    await folder.update();
    expect(folder.disk.files.has(home)).toBe(false);
    await folder.bringIn({ answers: { [id]: answer } });
    expect(folder.disk.files.has(home)).toBe(isFile);
    expect((await folder.db.articles.get(id))?.deletedAt === null).toBe(isArticle);
    expect(await folder.look()).toMatchObject(quiet);
  });

  test('never writes over a file of the person’s, nor over one that changes at that moment', async () => {
    const folder = await aFolder();
    await folder.db.articles.add(
      anArticle({ id: `${other.slice(0, -1)}e` as ArticleId, title: 'MINE', tags: [] }),
    );
    folder.disk.put('Clippings/mine.md', 'A note of my own.');
    await folder.update();
    expect(folder.disk.text('Clippings/mine.md')).toBe('A note of my own.');
    expect(folder.disk.files.has('Clippings/MINE (2).md')).toBe(true);
    await annotate(folder.db, folder.around, first, { note: 'Changed.' });
    folder.disk.beforeWrite = () => folder.disk.edit(home, 'Two.', 'Two, at this moment.');
    expect(await folder.update()).toBe(0);
    folder.disk.beforeWrite = () => {};
    expect(folder.disk.text(home)).toContain('Two, at this moment.');
    expect(await folder.look()).toMatchObject({ outgoing: 1, news: [{ key: second }] });
  });

  test('takes a copy for a copy, and keeps line breaks as they are', async () => {
    const folder = await aFolder();
    folder.disk.put('copy.md', folder.disk.text(home));
    folder.disk.put(home, folder.disk.text(home).replaceAll('\n', '\r\n'));
    await annotate(folder.db, folder.around, first, { note: 'Changed.' });
    expect((await folder.look()).skipped).toEqual([{ path: 'copy.md', reason: 'copy' }]);
    await folder.update();
    expect(folder.disk.text(home)).toContain('\r\n\r\nChanged.');
    expect(folder.disk.text(home).replaceAll('\r\n', '')).not.toContain('\n');
    expect(folder.disk.text('copy.md')).not.toContain('Changed.');
  });
});

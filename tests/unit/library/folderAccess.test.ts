import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { diskOf } from '../../../entrypoints/fileWorker/diskOf';
import { countWaiting, syncFolder } from '../../../utils/library/folder/syncFolder';
import { FolderFault } from '../../../utils/model/folder';
import { openFolderDatabase } from '../../../utils/storage/folderDatabase';
import { freshDatabase } from '../../support/freshDatabase';
import { keep } from '../storage/library';

type Step = 'getFileHandle' | 'createWritable' | 'write' | 'close' | 'values';

/** A folder as the browser gives it, whose permission is taken away at a chosen step of a chosen file. */
class Folder {
  readonly texts = new Map<string, { text: string; lastModified: number }>();
  /** Until when it may be used: so many more times this step. Without one, always. */
  refusal: { readonly step: Step; left: number; readonly name: string } | null = null;
  #clock = 1;

  #may(step: Step): void {
    const { refusal } = this;
    if (!refusal || refusal.step !== step) return;
    if (refusal.left > 0) refusal.left -= 1;
    else throw new DOMException('The request is not allowed', refusal.name);
  }

  handle(): FileSystemDirectoryHandle {
    const folder = this;
    return {
      kind: 'directory',
      name: 'Notes',
      async *values() {
        folder.#may('values');
        for (const name of folder.texts.keys()) yield folder.#file(name);
      },
      getFileHandle: async (name: string, { create = false } = {}) => {
        if (create) this.#may('getFileHandle');
        if (!this.texts.has(name)) {
          if (!create) throw new DOMException('not there', 'NotFoundError');
          this.texts.set(name, { text: '', lastModified: this.#clock++ });
        }
        return this.#file(name);
      },
      removeEntry: async (name: string) => void this.texts.delete(name),
    } as unknown as FileSystemDirectoryHandle;
  }

  #file(name: string) {
    return {
      kind: 'file',
      name,
      getFile: async () => {
        const { text = '', lastModified = 0 } = this.texts.get(name) ?? {};
        return new File([text], name, { lastModified });
      },
      createWritable: async () => {
        this.#may('createWritable');
        let written = '';
        return {
          write: async (text: string) => {
            this.#may('write');
            written = text;
          },
          close: async () => {
            this.#may('close');
            this.texts.set(name, { text: written, lastModified: this.#clock++ });
          },
          abort: async () => {},
        };
      },
    };
  }
}

async function threeArticles() {
  const db = freshDatabase();
  const store = openFolderDatabase();
  await store.files.clear();
  await store.seen.clear();
  await keep(
    db,
    ['One', 'Two', 'Three'].map((title) => ({
      title,
      passages: [{ quote: `Words of ${title}`, note: 'Why?' }],
    })),
  );
  const folder = new Folder();
  const naming = { folder: '', fileName: '{{ title }}' };
  const context = { db, store, disk: diskOf(folder.handle()), naming };
  return { db, store, folder, run: (isWriting: boolean) => syncFolder(context, isWriting) };
}

const faultOf = (error: unknown) => (error instanceof FolderFault ? error.reason : error);

test.each<[Step, string, string]>([
  ['getFileHandle', 'NotAllowedError', 'folderDenied'],
  ['createWritable', 'NotAllowedError', 'folderDenied'],
  ['write', 'NotAllowedError', 'folderDenied'],
  ['close', 'NotAllowedError', 'folderDenied'],
  ['close', 'SecurityError', 'folderDenied'],
  ['createWritable', 'NotFoundError', 'folderGone'],
])(
  'a permission that ends at %s (%s) in the middle: what is written is whole and known, the rest waits',
  async (step, name, reason) => {
    const { db, store, folder, run } = await threeArticles();
    folder.refusal = { step, left: 1, name };
    expect(await run(true).then(() => null, faultOf)).toBe(reason);
    expect(folder.texts.size).toBe(1);
    const [first] = folder.texts.values();
    expect(first?.text).toMatch(/^---\nid: [\s\S]*\n> Words of \w+\n\nWhy\?/);
    expect(await store.files.count()).toBe(1);
    expect(await countWaiting(db, store)).toBe(2);

    folder.refusal = null;
    expect(await run(true)).toMatchObject({ written: 2 });
    expect([...folder.texts.values()][0]).toBe(first);
    expect([...folder.texts.keys()].sort()).toEqual(['One.md', 'Three.md', 'Two.md']);
    expect((await run(false)).look).toMatchObject({
      files: 3,
      outgoing: 0,
      news: [],
      differences: [],
      questions: [],
      skipped: [],
    });
  },
);

test('a folder that may not even be looked at changes nothing', async () => {
  const { store, folder, run } = await threeArticles();
  await run(true);
  const before = [new Map(folder.texts), await store.files.toArray()];
  folder.refusal = { step: 'values', left: 0, name: 'NotAllowedError' };
  for (const isWriting of [false, true])
    expect(await run(isWriting).then(() => null, faultOf)).toBe('folderDenied');
  expect([folder.texts, await store.files.toArray()]).toEqual(before);
});

test('a file that is another than it was, or that was not there, is not written over', async () => {
  const folder = new Folder();
  const disk = diskOf(folder.handle());
  const stamp = await disk.write('One.md', 'ours', null);
  const theirs = { text: 'by somebody else', lastModified: 99 };
  folder.texts.set('One.md', theirs);
  expect(await disk.write('One.md', 'ours again', stamp)).toBeNull();
  expect(await disk.write('One.md', 'ours, as a new one', null)).toBeNull();
  expect([...folder.texts.values()]).toEqual([theirs]);
});

test('what is hidden in a folder is not read, and a folder of too many files is refused', async () => {
  const folder = new Folder();
  const disk = diskOf(folder.handle());
  for (const name of ['.trash.md', 'One.md'])
    folder.texts.set(name, { text: 'words', lastModified: 1 });
  expect((await disk.list()).map(({ path }) => path)).toEqual(['One.md']);
  for (let count = 0; count < 50_000; count++)
    folder.texts.set(`${count}.md`, { text: '', lastModified: 1 });
  await expect(disk.list()).rejects.toThrow('too many files');
});

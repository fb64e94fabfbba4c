import type { ArticleEntry } from '../../export/exporter';
import type { ArticleId } from '../../model/ids';
import type { Highlight } from '../../model/records';
import type { FileRow, FolderDatabase } from '../../storage/folderDatabase';
import type { KantlijnDatabase } from '../../storage/openDatabase';
import type { Settled } from './applyFolder';
import { type FolderContext, FolderPass, type Synced } from './FolderPass';
import { findFiles } from './findFiles';
import { signatureOf } from './signatureOf';

const nothing: Settled = { passages: new Set(), write: new Set(), leave: new Set() };

/** Rows that are remembered at a time: what is written but not yet remembered is compared anew at the next look. */
const BATCH = 200;

/**
 * Compares the library with the folder and, with `isWriting`, writes what changed in the library: never over what a person
 * edited in a file, unless it is `settled`. `onProgress` is told the share of articles done.
 */
export async function syncFolder(
  context: FolderContext,
  isWriting: boolean,
  settled: Settled = nothing,
  onProgress: (share: number) => void = () => {},
): Promise<Synced> {
  const { db, store, disk } = context;
  const rows = new Map((await store.files.toArray()).map((row) => [row.articleId, row]));
  const found = await findFiles(store, disk, rows);
  const entries = await allEntries(db);
  const pass = new FolderPass(context, found, rows, isWriting, settled);
  try {
    for (const [at, entry] of entries.entries()) {
      await pass.article(entry);
      if (at % BATCH === 0) {
        await pass.remember();
        onProgress(at / entries.length);
      }
    }
  } finally {
    // Also when the folder is taken away in the middle: what was written before is written.
    await pass.remember();
  }
  if (isWriting) await store.files.bulkDelete(await strays(db, rows));
  return pass.result();
}

/** How many articles have changed since their files were written, told without a look at the folder. */
export async function countWaiting(db: KantlijnDatabase, store: FolderDatabase): Promise<number> {
  const rows = new Map((await store.files.toArray()).map((row) => [row.articleId, row]));
  return (await allEntries(db)).filter((entry) => {
    const row = rows.get(entry.article.id);
    return !row || (!row.isLeft && row.signature !== signatureOf(entry));
  }).length;
}

/** Every article that is not in the trash, with all its passages. */
async function allEntries(db: KantlijnDatabase): Promise<ArticleEntry[]> {
  const [articles, highlights] = await db.transaction('r', [db.articles, db.highlights], () =>
    Promise.all([db.articles.toArray(), db.highlights.toArray()]),
  );
  const own = new Map<ArticleId, Highlight[]>();
  for (const highlight of highlights) {
    const others = own.get(highlight.articleId);
    if (others) others.push(highlight);
    else own.set(highlight.articleId, [highlight]);
  }
  return articles
    .filter(({ deletedAt }) => deletedAt === null)
    .map((article) => ({ article, highlights: own.get(article.id) ?? [] }));
}

/** Of articles that the library has no more, not even in the trash. */
async function strays(
  db: KantlijnDatabase,
  rows: ReadonlyMap<ArticleId, FileRow>,
): Promise<ArticleId[]> {
  const ids = [...rows.keys()];
  const held = await db.articles.bulkGet(ids);
  return ids.filter((_, at) => held[at] === undefined);
}

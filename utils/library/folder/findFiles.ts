import * as v from 'valibot';
import { frontMatter } from '../../import/frontMatter';
import type { FolderSkip } from '../../model/folder';
import { ArticleId } from '../../model/ids';
import type { FileRow, FolderDatabase, SeenRow, Stamp } from '../../storage/folderDatabase';
import type { FolderDisk, FolderFile } from './FolderDisk';

/** A note is text: one that is larger is none of ours. */
const MAX_FILE = 20_000_000;

/** Where each article's file is, and what else there is. */
export interface FoundFiles {
  readonly byArticle: ReadonlyMap<ArticleId, FolderFile>;
  readonly paths: readonly string[];
  readonly skipped: { path: string; reason: FolderSkip }[];
}

/**
 * Finds articles' files by the id in their front matter, wherever the person moved them; one that lost it, by its path. Only
 * files that changed since the last look are read.
 */
export async function findFiles(
  store: FolderDatabase,
  disk: FolderDisk,
  rows: ReadonlyMap<ArticleId, FileRow>,
): Promise<FoundFiles> {
  const files = await disk.list();
  const seen = new Map((await store.seen.toArray()).map((row) => [row.path, row]));
  const skipped: FoundFiles['skipped'] = [];
  const now: SeenRow[] = [];
  for (const file of files) {
    const before = seen.get(file.path);
    const { path, lastModified, size } = file;
    const isKnown = before !== undefined && isSameStamp(before, file);
    const articleId = isKnown ? before.articleId : await idIn(file, skipped);
    now.push({ path, lastModified, size, articleId });
  }
  await store.transaction('rw', store.seen, async () => {
    await store.seen.clear();
    await store.seen.bulkPut(now);
  });
  return {
    byArticle: located(files, now, rows, skipped),
    paths: files.map(({ path }) => path),
    skipped,
  };
}

/** Whether a file is as it was, told without reading it. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.lastModified === b.lastModified && a.size === b.size;
}

function located(
  files: readonly FolderFile[],
  seen: readonly SeenRow[],
  rows: ReadonlyMap<ArticleId, FileRow>,
  skipped: FoundFiles['skipped'],
): Map<ArticleId, FolderFile> {
  const found = new Map<ArticleId, FolderFile>();
  for (const [at, file] of files.entries()) {
    const id = seen[at]?.articleId;
    if (!id) continue;
    const other = found.get(id);
    const isHome = file.path === rows.get(id)?.path;
    if (other) skipped.push({ path: isHome ? other.path : file.path, reason: 'copy' });
    if (!other || isHome) found.set(id, file);
  }
  const nameless = new Map(
    files.filter((_, at) => !seen[at]?.articleId).map((file) => [file.path, file]),
  );
  for (const { articleId, path } of rows.values()) {
    const file = nameless.get(path);
    if (file && !found.has(articleId)) found.set(articleId, file);
  }
  return found;
}

async function idIn(file: FolderFile, skipped: FoundFiles['skipped']): Promise<ArticleId | null> {
  if (file.size > MAX_FILE) {
    skipped.push({ path: file.path, reason: 'tooLarge' });
    return null;
  }
  const text = await file.read();
  const id = v.safeParse(ArticleId, text && frontMatter(text)?.properties.get('id')?.[0]);
  return id.success ? id.output : null;
}

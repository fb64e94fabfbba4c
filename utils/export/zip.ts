import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ArticleEntry, ExportFile, ExportOptions } from './exporter';
import { exportFiles } from './exportFiles';
import { markdown } from './formats/markdown';

/** A zip's clock begins in 1980, fflate's ends in 2099; it knows no zone. */
const [FIRST, LAST] = [new Date(1980, 0, 1, 12).getTime(), new Date(2099, 11, 31).getTime()];

/** Said to come from Unix, or unzip takes names for those of MS-DOS; then with a mode, `rw-r--r--`. */
const UNIX = 3;
const READABLE = 0o100644 << 16;

/** Packs text files as UTF-8. The same files give the same bytes (in one time zone). */
export function zipFiles(files: readonly ExportFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, text, modifiedAt } of files) {
    entries[name] = [strToU8(text), { mtime: Math.min(Math.max(modifiedAt, FIRST), LAST) }];
  }
  return zipSync(entries, { level: 6, os: UNIX, attrs: READABLE });
}

/** One Markdown file an article, named by its title, dated by its last change. */
export function zipArticles(
  entries: readonly ArticleEntry[],
  options: ExportOptions = {},
): Uint8Array<ArrayBuffer> {
  return zipFiles(exportFiles(markdown, entries, '', options));
}

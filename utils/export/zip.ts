import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Article, Highlight } from '../model/records';
import { fileName } from './fileName';
import { articleToMarkdown, type MarkdownOptions } from './toMarkdown';

/** A file to be packed; times are milliseconds since 1970. */
export interface ZipFile {
  readonly name: string;
  readonly text: string;
  readonly modifiedAt: number;
}

export interface ArticleEntry {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
}

/** A zip's clock begins in 1980, fflate's ends in 2099; it knows no zone. */
const [FIRST, LAST] = [new Date(1980, 0, 1, 12).getTime(), new Date(2099, 11, 31).getTime()];

/** Said to come from Unix, or unzip takes names for those of MS-DOS; then with a mode, `rw-r--r--`. */
const UNIX = 3;
const READABLE = 0o100644 << 16;

/** Packs text files as UTF-8. The same files give the same bytes (in one time zone). */
export function zipFiles(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.create(null);
  for (const { name, text, modifiedAt } of files) {
    entries[name] = [strToU8(text), { mtime: Math.min(Math.max(modifiedAt, FIRST), LAST) }];
  }
  return zipSync(entries, { level: 6, os: UNIX, attrs: READABLE });
}

/** One Markdown file an article, named by its title, dated by its last change. */
export function zipArticles(
  articles: readonly ArticleEntry[],
  options: MarkdownOptions = {},
): Uint8Array<ArrayBuffer> {
  const taken = new Set<string>();
  return zipFiles(
    articles.map(({ article, highlights }) => ({
      name: fileName(article.title || article.host, '.md', taken),
      text: articleToMarkdown(article, highlights, options),
      modifiedAt: Math.max(article.updatedAt, ...highlights.map(({ updatedAt }) => updatedAt)),
    })),
  );
}

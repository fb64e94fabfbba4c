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

/** A zip's clock runs from 1980 to 2107 and knows no zone. */
const [FIRST, LAST] = [new Date(1980, 0, 1, 12).getTime(), new Date(2099, 11, 31).getTime()];

/** Packs text files as UTF-8. The same files give the same bytes (in one time zone). */
export function zipFiles(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.create(null);
  for (const { name, text, modifiedAt } of files) {
    entries[name] = [strToU8(text), { mtime: Math.min(Math.max(modifiedAt, FIRST), LAST) }];
  }
  return zipSync(entries, { level: 6 });
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

import type { Article, Highlight } from '../model/records';
import type { MarkdownOptions } from './toMarkdown';

/** An article with its passages, in any order; those in the trash are left out by the exporter. */
export interface ArticleEntry {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
}

export interface ExportOptions extends MarkdownOptions {
  /** When the file is written, milliseconds since 1970; only formats that say so use it. */
  readonly exportedAt?: number;
}

/** A file made; `modifiedAt` is milliseconds since 1970. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
  readonly modifiedAt: number;
}

/** A way to write articles as text. One is a file in `formats/` and a row in `exporters`. */
export interface Exporter {
  readonly id: string;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** `article`: one file an article, as in a zip; `library`: one file for all. */
  readonly unit: 'article' | 'library';
  /** Pure: the same entries and options give the same text. */
  write(entries: readonly ArticleEntry[], options: ExportOptions): string;
}

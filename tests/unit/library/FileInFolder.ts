import { expect } from 'vitest';
import { fileParts } from '../../../utils/export/fileParts';
import { managedFile } from '../../../utils/import/managedFile';
import { mergeFile, newFile } from '../../../utils/library/folder/mergeFile';
import { reviewFile } from '../../../utils/library/folder/reviewFile';
import type { WrittenFile } from '../../../utils/model/folder';
import type { HighlightId } from '../../../utils/model/ids';
import type { Article, Highlight } from '../../../utils/model/records';
import { aHighlight, anArticle } from '../export/records';

/** An article's file as it lies in the folder, and what the library has of the article: three passages, numbered 1, 2 and 4. */
export class FileInFolder {
  article: Article = anArticle({ tags: ['work'] });
  highlights: Highlight[] = [
    aHighlight(1, { quote: 'The first passage of all.', note: 'First note.', tags: ['R&D'] }),
    aHighlight(2, { quote: 'The second passage of all.', note: 'Second note.' }),
    aHighlight(4, { quote: 'The fourth passage of all.', order: 4 }),
  ];
  text = '';
  written: WrittenFile | null = null;

  constructor() {
    const made = newFile(this.#toWrite(), 'a.md');
    this.text = made.text;
    this.written = made.written;
  }

  /** What the file has to say. */
  review() {
    return reviewFile(this.written, this.#file(), this.article, this.highlights);
  }

  /** Writes into it what the library says, of these passages whatever was to be answered. */
  update(settled: HighlightId[] = []): this {
    const { states } = this.review();
    const made = mergeFile(this.#file(), this.written, states, this.#toWrite(), new Set(settled));
    this.text = made.text;
    this.written = made.written;
    return this;
  }

  /** Changes a passage in the library. */
  change(number: number, change: Partial<Highlight>): this {
    const { id } = aHighlight(number);
    this.highlights = this.highlights.map((one) => (one.id === id ? { ...one, ...change } : one));
    return this;
  }

  /** As a person edits it. */
  edit(from: string, to: string): this {
    expect(this.text).toContain(from);
    this.text = this.text.replace(from, () => to);
    return this;
  }

  kinds(): string[] {
    return this.review().states.map(({ kind }) => kind);
  }

  #file() {
    const shown = new Map(this.written?.blocks.map((block) => [block.id, block.shown]));
    return managedFile(this.text, shown);
  }

  #toWrite() {
    const { article, highlights } = this;
    const parts = fileParts(article, highlights, { timeZone: 'UTC' });
    return { article, highlights, parts };
  }
}

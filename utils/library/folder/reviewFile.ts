import type { ManagedFile } from '../../import/managedFile';
import type { FileNews, FolderLook, FolderQuestion, WrittenFile } from '../../model/folder';
import type { Difference } from '../../model/importPlan';
import type { Article, Highlight } from '../../model/records';
import { sameTags } from '../importing/said';
import { articleTags } from './articleTags';
import { compareFile, type PassageState } from './compareFile';

/** What one file says to the library, and how its passages stand. */
export interface FileReview extends Pick<FolderLook, 'news' | 'differences' | 'questions'> {
  readonly states: readonly PassageState[];
  readonly isNoteTooLong: boolean;
}

/** Compares a file with what was written and what the library says now. Pure; `highlights` are the article's, those in the trash too. */
export function reviewFile(
  written: WrittenFile | null,
  file: ManagedFile,
  article: Article,
  highlights: readonly Highlight[],
): FileReview {
  const states = compareFile(written, file, highlights);
  const held = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const news: FileNews[] = [];
  const differences: Difference[] = [];
  const questions: FolderQuestion[] = [];
  const { title } = article;
  const tags = articleTags(written, file, article.tags);
  if (!sameTags(tags, article.tags)) {
    const [before, after] = [article.tags, tags].map((list) => ({ note: '', tags: list }));
    if (before && after) news.push({ key: article.id, title, quote: '', before, after });
  }
  for (const { id, kind, file: said } of states) {
    const highlight = held.get(id);
    if (!highlight) continue;
    const { quote, note } = highlight;
    const library = { note, tags: highlight.tags };
    if (kind === 'file' && said) news.push({ key: id, title, quote, before: library, after: said });
    else if (kind === 'both' && said)
      differences.push({ id, title, quote, library, file: said, suggested: 'library' });
    else if (kind === 'gone' || kind === 'trashed')
      questions.push({ key: id, kind, title, about: quote });
  }
  const isNoteTooLong = states.some(({ kind }) => kind === 'noteTooLong');
  return { states, news, differences, questions, isNoteTooLong };
}

import type { ManagedFile } from '../../import/managedFile';
import {
  type FolderChoices,
  type FolderQuestion,
  folderAnswers,
  type WrittenFile,
} from '../../model/folder';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { KantlijnDatabase } from '../../storage/openDatabase';
import { act, type Done, type Writer } from '../act';
import { sameTags } from '../importing/said';
import type { Surroundings } from '../surroundings';
import { articleTags } from './articleTags';
import { compareFile, type PassageState } from './compareFile';

/** An article's file as it was read; null where it is not there any more. */
export interface OpenFile {
  readonly articleId: ArticleId;
  readonly written: WrittenFile | null;
  readonly file: ManagedFile | null;
}

/** What is left to do in the folder: passages and articles for which the library's word is to be written. */
export interface Settled {
  readonly passages: ReadonlySet<HighlightId>;
  readonly write: ReadonlySet<ArticleId>;
  readonly leave: ReadonlySet<ArticleId>;
}

/** The answer that counts: the person's, else the one by which nothing is lost. */
function answerTo(kind: FolderQuestion['kind'], key: string, { answers }: FolderChoices) {
  const given = answers[key];
  const allowed: readonly string[] = folderAnswers[kind];
  return given !== undefined && allowed.includes(given) ? given : folderAnswers[kind][0];
}

/**
 * Brings what was edited in the files into the library, as the person chose: one act, and so one transaction. Everything is
 * compared anew within it, so that it fits what the library holds at that moment.
 */
export async function applyFolder(
  db: KantlijnDatabase,
  around: Surroundings,
  files: readonly OpenFile[],
  choices: FolderChoices,
): Promise<Done<Settled>> {
  return act(db, 'importFolder', around, async (writer) => {
    const settled = {
      passages: new Set<HighlightId>(),
      write: new Set<ArticleId>(),
      leave: new Set<ArticleId>(),
    };
    for (const open of files) await applyFile(writer, open, choices, settled);
    return settled;
  });
}

async function applyFile(
  writer: Writer,
  { articleId, written, file }: OpenFile,
  choices: FolderChoices,
  settled: { passages: Set<HighlightId>; write: Set<ArticleId>; leave: Set<ArticleId> },
): Promise<void> {
  const article = await writer.db.articles.get(articleId);
  if (!article || article.deletedAt !== null) return;
  if (!file) {
    const answer = answerTo('removed', articleId, choices);
    if (answer === 'trash') await writer.change('articles', articleId, { deletedAt: writer.now });
    else if (answer === 'write') settled.write.add(articleId);
    else settled.leave.add(articleId);
    return;
  }
  const tags = articleTags(written, file, article.tags);
  if (!sameTags(tags, article.tags)) await writer.change('articles', articleId, { tags });
  const highlights = await writer.db.highlights.where({ articleId }).toArray();
  for (const state of compareFile(written, file, highlights)) {
    if (await applyPassage(writer, state, choices)) settled.passages.add(state.id);
  }
}

/** True where the library's word is to be written into the file. */
async function applyPassage(
  writer: Writer,
  { id, kind, file }: PassageState,
  choices: FolderChoices,
): Promise<boolean> {
  if (kind === 'file' && file) await writer.change('highlights', id, file);
  if (kind === 'both' && file) {
    if (choices.sides[id] !== 'file') return true;
    await writer.change('highlights', id, file);
  }
  if (kind === 'gone') {
    if (answerTo(kind, id, choices) === 'write') return true;
    await writer.change('highlights', id, { deletedAt: writer.now });
  }
  if (kind === 'trashed' && file) {
    if (answerTo(kind, id, choices) === 'remove') return true;
    await writer.change('highlights', id, { ...file, deletedAt: null });
  }
  return false;
}

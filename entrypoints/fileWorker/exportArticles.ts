import type { Exported, ExportRequest, FileJobs } from '@/components/files/fileJobs';
import { structuresOf } from '@/components/hooks/structuresOf';
import { digest } from '@/utils/export/digest';
import type { ArticleEntry, ExportFile, ExportOptions } from '@/utils/export/exporter';
import { exporters } from '@/utils/export/exporters';
import { exportFiles } from '@/utils/export/exportFiles';
import { fileName } from '@/utils/export/fileName';
import { markdown } from '@/utils/export/formats/markdown';
import { checkTemplate } from '@/utils/export/template/checkTemplate';
import { renderTemplate } from '@/utils/export/template/renderTemplate';
import type { Template } from '@/utils/export/template/Template';
import { zipFiles } from '@/utils/export/zip';
import { Failure } from '@/utils/model/failure';
import type { ArticleId } from '@/utils/model/ids';
import type { Article, Highlight } from '@/utils/model/records';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import type { OnProgress } from './workerLibrary';

/** How much of the work it is to find the lists and tables of passages, and up to where the files are written; then they are packed. */
const [FOUND, WRITTEN] = [0.4, 0.9];
/** Files between two looks at how far it is. */
const STEP = 50;

/** Writes articles the way a person chose: as one file, or a zip of several. */
export async function exportArticles(
  db: KantlijnDatabase,
  request: ExportRequest,
  onProgress: OnProgress,
): Promise<Exported> {
  const entries = await entriesOf(db, request.articles);
  const structureOf = await structuresFor(db, entries, request, (share) =>
    onProgress(FOUND * share),
  );
  const { files, mediaType } = written(entries, request, structureOf, (count) => {
    if (count % STEP === 0) onProgress(FOUND + (WRITTEN - FOUND) * (count / entries.length));
  });
  const [first] = files;
  const counts = {
    articles: entries.length,
    highlights: entries.reduce((sum, entry) => sum + entry.highlights.length, 0),
  };
  if (first && files.length === 1) {
    const name = first.name.split('/').at(-1) ?? first.name;
    const file = new Blob([first.text], { type: `${mediaType};charset=utf-8` });
    return { ...counts, name, file, text: first.text };
  }
  const name = fileName(request.name, '.zip', new Set());
  return {
    ...counts,
    name,
    file: new Blob([zipFiles(files)], { type: 'application/zip' }),
    text: null,
  };
}

/** What a template makes of one article (the newest, when none is named), and what is wrong with it. */
export async function tryTemplate(
  db: KantlijnDatabase,
  { template, article, options }: Parameters<FileJobs['tryTemplate']>[0],
): Promise<ReturnType<FileJobs['tryTemplate']>> {
  const problems = checkTemplate(template);
  if (problems.length > 0) return { problems, name: '', text: '' };
  const id = article ?? (await newest(db))?.id;
  const entries = id ? await entriesOf(db, [id]) : [];
  const structureOf = asksForMarkdown(template) ? await structuresOf(db, entries) : undefined;
  try {
    const [file] = renderTemplate(template, entries, {
      ...options,
      ...(structureOf && { structureOf }),
    });
    return { problems, name: file?.name ?? '', text: file?.text ?? '' };
  } catch (error) {
    // What only shows when it runs: a filter that is given the wrong thing, or too much work.
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { problems: [{ part: 'body', line: 1, column: 1, message }], name: '', text: '' };
  }
}

/** The newest article that is not in the trash. */
function newest(db: KantlijnDatabase): PromiseLike<Article | undefined> {
  return db.articles
    .orderBy('createdAt')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === null)
    .first();
}

/** Only for what is written as Markdown, and templates that ask for it: the other formats keep the words of passages. */
async function structuresFor(
  db: KantlijnDatabase,
  entries: readonly ArticleEntry[],
  { writing }: ExportRequest,
  onProgress: (share: number) => void,
): Promise<ExportOptions['structureOf']> {
  const isMarkdown =
    writing.kind === 'digest' ||
    (writing.kind === 'format' && writing.id === markdown.id) ||
    (writing.kind === 'template' && asksForMarkdown(writing.template));
  return isMarkdown ? structuresOf(db, entries, onProgress) : undefined;
}

function asksForMarkdown({ language, body, properties }: Template): boolean {
  if (language !== 'markdown' && language !== 'logseq') return false;
  return [body, ...properties.map(({ value }) => value)].some((part) => part.includes('markdown'));
}

function written(
  entries: readonly ArticleEntry[],
  { writing, options: chosen, name }: ExportRequest,
  structureOf: ExportOptions['structureOf'],
  onFile: (count: number) => void,
): { files: ExportFile[]; mediaType: string } {
  const options: ExportOptions = { ...chosen, ...(structureOf && { structureOf }) };
  if (writing.kind === 'digest') {
    const text = digest(entries, { ...options, by: writing.by, words: writing.words });
    const file = { name: fileName(name, '.md', new Set()), text, modifiedAt: Date.now() };
    return { files: [file], mediaType: 'text/markdown' };
  }
  if (writing.kind === 'template') {
    const files = renderTemplate(writing.template, entries, options, onFile);
    return { files, mediaType: 'text/plain' };
  }
  const exporter = exporters.find(({ id }) => id === writing.id);
  if (!exporter) throw new Failure('badArguments', writing.id);
  const files = exportFiles(exporter, entries, name, options, onFile);
  return { files, mediaType: exporter.mediaType };
}

/** The articles with their passages, without what is in the trash; all of them come newest first. */
async function entriesOf(
  db: KantlijnDatabase,
  ids: readonly ArticleId[] | null,
): Promise<ArticleEntry[]> {
  const [articles, highlights] = await db.transaction('r', [db.articles, db.highlights], () =>
    Promise.all([
      ids ? db.articles.bulkGet([...ids]) : db.articles.orderBy('createdAt').reverse().toArray(),
      ids
        ? db.highlights
            .where('articleId')
            .anyOf([...ids])
            .toArray()
        : db.highlights.toArray(),
    ]),
  );
  const own = new Map<ArticleId, Highlight[]>();
  for (const highlight of highlights) {
    if (highlight.deletedAt !== null) continue;
    const others = own.get(highlight.articleId);
    if (others) others.push(highlight);
    else own.set(highlight.articleId, [highlight]);
  }
  return articles
    .filter((article): article is Article => article !== undefined && article.deletedAt === null)
    .map((article) => ({ article, highlights: own.get(article.id) ?? [] }));
}

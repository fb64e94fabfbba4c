import type { ArticleEntry } from '../../export/exporter';
import { nameKey } from '../../export/fileName';
import { fileParts } from '../../export/fileParts';
import { structuresIn } from '../../export/structuresIn';
import { templatePath } from '../../export/template/renderTemplate';
import { managedFile } from '../../import/managedFile';
import type { FolderLook, FolderQuestion } from '../../model/folder';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { Difference } from '../../model/importPlan';
import type { Highlight } from '../../model/records';
import type { FileRow, FolderDatabase, KeptFolder, Stamp } from '../../storage/folderDatabase';
import type { KantlijnDatabase } from '../../storage/openDatabase';
import { storedHtml } from '../../storage/queries/storedHtml';
import { isTangled } from '../../text/isTangled';
import type { OpenFile, Settled } from './applyFolder';
import type { FolderDisk, FolderFile } from './FolderDisk';
import { type FoundFiles, isSameStamp } from './findFiles';
import { type Merged, mergeFile, newFile, type ToWrite } from './mergeFile';
import { type FileReview, reviewFile } from './reviewFile';
import { signatureOf } from './signatureOf';

export interface FolderContext {
  readonly db: KantlijnDatabase;
  readonly store: FolderDatabase;
  readonly disk: FolderDisk;
  readonly naming: Pick<KeptFolder, 'folder' | 'fileName'>;
}

/** What came of it; `open` are the files that have something to say, as they were read. */
export interface Synced {
  readonly look: FolderLook;
  readonly open: readonly OpenFile[];
  /** Files that were written. */
  readonly written: number;
}

/** One walk over the articles, comparing each with its file, and writing where that is wished. */
export class FolderPass {
  readonly #context: FolderContext;
  readonly #found: FoundFiles;
  readonly #rows: ReadonlyMap<ArticleId, FileRow>;
  readonly #isWriting: boolean;
  readonly #settled: Settled;
  readonly #taken = new Map<string, Set<string>>();
  readonly #open: OpenFile[] = [];
  readonly #look = {
    files: 0,
    outgoing: 0,
    news: [] as FolderLook['news'][number][],
    differences: [] as FolderLook['differences'][number][],
    questions: [] as FolderLook['questions'][number][],
    skipped: [] as FolderLook['skipped'][number][],
  };
  #written = 0;
  #waiting: FileRow[] = [];

  constructor(
    context: FolderContext,
    found: FoundFiles,
    rows: ReadonlyMap<ArticleId, FileRow>,
    isWriting: boolean,
    settled: Settled,
  ) {
    this.#context = context;
    this.#found = found;
    this.#rows = rows;
    this.#isWriting = isWriting;
    this.#settled = settled;
    this.#look.skipped.push(...found.skipped);
    for (const path of found.paths) {
      const cut = path.lastIndexOf('/') + 1;
      const folder = path.slice(0, cut).toLowerCase();
      const names = this.#taken.get(folder) ?? new Set();
      this.#taken.set(folder, names.add(nameKey(path.slice(cut))));
    }
  }

  async article(entry: ArticleEntry): Promise<void> {
    const { id } = entry.article;
    const row = this.#rows.get(id) ?? null;
    const file = this.#found.byArticle.get(id);
    if (file) {
      this.#look.files++;
      if (!isUntouched(row, file, entry)) await this.#compare(entry, row, file);
      return;
    }
    if (!row || this.#settled.write.has(id)) await this.#create(entry);
    else if (this.#settled.leave.has(id)) this.#waiting.push({ ...row, isLeft: true });
    else if (!row.isLeft) {
      this.#open.push({ articleId: id, written: row, file: null });
      const { title } = entry.article;
      this.#look.questions.push({ key: id, kind: 'removed', title, about: row.path });
    }
  }

  /** Remembers what was written so far. */
  async remember(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length > 0) await this.#context.store.files.bulkPut(rows);
  }

  result(): Synced {
    return { look: this.#look, open: this.#open, written: this.#written };
  }

  async #create(entry: ArticleEntry): Promise<void> {
    if (!this.#isWriting) {
      this.#look.outgoing++;
      return;
    }
    const { naming, disk } = this.#context;
    const path = templatePath({ ...naming, extension: '.md' }, live(entry), {}, this.#taken);
    const made = newFile(await this.#toWrite(entry), path);
    const stamp = await disk.write(path, made.text, null);
    if (stamp === null) this.#skip(path);
    else {
      this.#written++;
      this.#look.files++;
      this.#waiting.push(rowOf(made, stamp, entry, true));
    }
  }

  async #compare(entry: ArticleEntry, row: FileRow | null, file: FolderFile): Promise<void> {
    const { article, highlights } = entry;
    const raw = await file.read();
    if (raw === null) {
      this.#look.skipped.push({ path: file.path, reason: 'badEncoding' });
      return;
    }
    if (isTangled(raw)) {
      this.#look.skipped.push({ path: file.path, reason: 'tooTangled' });
      return;
    }
    const shown = new Map(row?.blocks.map((block) => [block.id, block.shown]));
    const managed = managedFile(raw, shown);
    const { passages } = this.#settled;
    const { states, ...review } = reviewFile(row, managed, article, highlights);
    const wanted = await this.#toWrite(entry);
    const made = mergeFile(managed, row, states, wanted, passages, file.path);
    const isChanged = made.text !== managed.text;
    if (this.#isWriting) {
      const stamp = isChanged
        ? await this.#context.disk.write(file.path, likeBefore(raw, made.text), file)
        : file;
      if (stamp === null) this.#skip(file.path);
      else {
        if (isChanged) this.#written++;
        this.#waiting.push(rowOf(made, stamp, entry, isQuiet(review, passages)));
      }
    } else if (isChanged) this.#look.outgoing++;
    if (!isQuiet(review, passages))
      this.#open.push({ articleId: article.id, written: row, file: managed });
    this.#look.news.push(...review.news);
    this.#look.differences.push(...review.differences.filter(isOpen(passages)));
    this.#look.questions.push(...review.questions.filter(isOpen(passages)));
    if (review.isNoteTooLong) this.#look.skipped.push({ path: file.path, reason: 'noteTooLong' });
  }

  /** Written to by somebody at this moment: left for the next time. */
  #skip(path: string): void {
    this.#look.skipped.push({ path, reason: 'changing' });
    this.#look.outgoing++;
  }

  /** With the lists, tables and code of the passages, from the stored article. */
  async #toWrite({ article, highlights }: ArticleEntry): Promise<ToWrite> {
    const [html = ''] = await storedHtml(this.#context.db, [article.id]);
    const structures = structuresIn(html, highlights);
    const structureOf = ({ id }: Highlight) => structures.get(id) ?? null;
    return { article, highlights, parts: fileParts(article, highlights, { structureOf }) };
  }
}

type Asked = Difference | FolderQuestion;

/** Tells what is still to be answered from what was. */
function isOpen(settled: ReadonlySet<HighlightId>): (asked: Asked) => boolean {
  return (asked) => !settled.has(('id' in asked ? asked.id : asked.key) as HighlightId);
}

/** Nothing in the file waits for a person, or to be brought in. */
function isQuiet(review: Omit<FileReview, 'states'>, settled: ReadonlySet<HighlightId>): boolean {
  const asked = [...review.differences, ...review.questions].some(isOpen(settled));
  return review.news.length === 0 && !asked && !review.isNoteTooLong;
}

/** Nothing has changed on either side since it was written. */
function isUntouched(row: FileRow | null, file: FolderFile, entry: ArticleEntry): boolean {
  if (!row?.isClean || row.path !== file.path) return false;
  return isSameStamp(row, file) && row.signature === signatureOf(entry);
}

function rowOf(
  { written }: Merged,
  { lastModified, size }: Stamp,
  entry: ArticleEntry,
  isClean: boolean,
): FileRow {
  const signature = signatureOf(entry);
  return { ...written, lastModified, size, signature, isClean, isLeft: false };
}

/** Without what lies in the trash. */
function live({ article, highlights }: ArticleEntry): ArticleEntry {
  return { article, highlights: highlights.filter(({ deletedAt }) => deletedAt === null) };
}

/** With the line breaks, and the mark before them, that the file had. */
function likeBefore(raw: string, text: string): string {
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + (raw.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text);
}

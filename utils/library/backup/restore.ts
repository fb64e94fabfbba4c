import type { Parsed } from '../../import/parsed';
import type { ArticleId } from '../../model/ids';
import type { ImportChoices, ImportSummary } from '../../model/importPlan';
import type { Article, Highlight, Picture, SmartList } from '../../model/records';
import { selectorOf } from '../../model/selectors';
import type { KantlijnDatabase } from '../../storage/openDatabase';
import { rebuildShelf } from '../../storage/shelf/rebuildShelf';
import { act, type Done, type Writer } from '../act';
import { previewImport } from '../importing/applyImport';
import { knownOf } from '../importing/known';
import { planImport } from '../importing/planImport';
import { writePlanned } from '../importing/writePlanned';
import type { Surroundings } from '../surroundings';
import { written } from '../written';
import { dropStrays } from './dropStrays';
import type { SoundBackup } from './readBackup';

/** What merging a backup into the library would do now. */
export function previewMerge(
  db: KantlijnDatabase,
  around: Surroundings,
  backup: SoundBackup,
  choices: ImportChoices,
): Promise<ImportSummary> {
  return previewImport(db, around, parsedOf(backup), choices);
}

/**
 * Adds to the library what a backup has and it lacks, as an import does, with the snapshots, addresses and drafts of
 * what is new. One act, one transaction; `undo` takes it back. `onProgress` is told the share of the records that is written.
 */
export async function restoreByMerging(
  db: KantlijnDatabase,
  around: Surroundings,
  backup: SoundBackup,
  choices: ImportChoices,
  onProgress: (share: number) => void = () => {},
): Promise<Done<ImportSummary>> {
  const parsed = parsedOf(backup);
  return act(db, 'restore', around, async (writer) => {
    const plan = planImport(parsed, await knownOf(db, parsed), choices, around);
    await writePlanned(writer, plan.writes, onProgress);
    await addWhatBelongs(writer, backup);
    await addMissing(db.addresses, plan.writes.addresses, ({ address }) => address);
    const { articles, highlights, differences } = plan;
    return { articles, highlights, differences };
  });
}

/**
 * Puts a backup in the place of the library: every table that it holds is emptied and filled in one transaction. What
 * an early backup does not hold (kept pictures, pages seen again) stays, also for the articles that go: they may be put back. Only
 * what was left by a replacement before this one goes. `isStill` is asked within it whether the library is the one that the person decided about (and of which a backup was made before); false
 * changes nothing, and the answer is false.
 */
export async function restoreByReplacing(
  db: KantlijnDatabase,
  backup: SoundBackup,
  isStill: () => Promise<boolean> = async () => true,
  onProgress: (share: number) => void = () => {},
): Promise<boolean> {
  const { counts } = backup.summary;
  const { tables } = backup;
  const total = tables.reduce((sum, table) => sum + counts[table], 1);
  return written(db, () =>
    db.transaction('rw', db.tables, async () => {
      if (!(await isStill())) return false;
      const before = await db.articles.toCollection().primaryKeys();
      let done = 0;
      for (const name of tables) {
        await db.table(name).clear();
        for (const rows of backup.rows(name)) {
          await db.table(name).bulkPut(rows as unknown[]);
          done += rows.length;
          onProgress(done / total);
        }
      }
      // What is derived from records was kept in step row by row, with a queue for texts that are gone for good.
      await rebuildShelf((name) => db.table(name));
      if (!tables.includes('pictures')) await dropStrays(db, before);
      return true;
    }),
  );
}

/** The backup's records as a file that is imported. */
function parsedOf(backup: SoundBackup): Parsed {
  const articles: Article[] = [...backup.rows('articles')].flat();
  const numbers = new Map(articles.map(({ id }, at) => [id, at]));
  const highlights = [...backup.rows('highlights')].flat() as Highlight[];
  return {
    articles: articles.map((record) => ({ ...record, record })),
    highlights: highlights.flatMap((record) => {
      const article = numbers.get(record.articleId);
      const selector = selectorOf(record.selectorSets.at(-1) ?? [], 'TextQuoteSelector');
      return article === undefined ? [] : [{ ...record, article, selector, record }];
    }),
    problems: [],
  };
}

/** Rows that hang on records, where the library has the record and no such row. */
async function addWhatBelongs({ db }: Writer, backup: SoundBackup): Promise<void> {
  const articles = new Set(await db.articles.toCollection().primaryKeys());
  const isHere = ({ articleId }: { articleId: ArticleId }) => articles.has(articleId);
  for (const rows of backup.rows('addresses')) {
    await addMissing(db.addresses, rows.filter(isHere), ({ address }) => address);
  }
  for (const rows of backup.rows('snapshots')) {
    await addMissing(db.snapshots, rows.filter(isHere), ({ articleId }) => articleId);
  }
  for (const rows of backup.rows('revisits')) {
    await addMissing(db.revisits, rows.filter(isHere), ({ articleId }) => articleId);
  }
  for (const rows of backup.rows('pictures')) {
    const keyOf = ({ articleId, source }: Picture): [ArticleId, string] => [articleId, source];
    await addMissing(db.pictures, rows.filter(isHere), keyOf);
  }
  for (const rows of backup.rows('distinct')) {
    await addMissing(db.distinct, rows, ({ pair }) => pair);
  }
  for (const rows of backup.rows('sightings')) {
    const marks = await db.highlights.bulkGet(rows.map(({ highlightId }) => highlightId));
    const own = rows.filter((_, at) => marks[at]);
    await addMissing(db.sightings, own, ({ highlightId }) => highlightId);
  }
  for (const rows of backup.rows('smartLists')) {
    await addMissing(db.smartLists, rows as SmartList[], ({ id }) => id);
  }
  for (const rows of backup.rows('tagStyles')) {
    await addMissing(db.tagStyles, rows, ({ key }) => key);
  }
  for (const rows of backup.rows('drafts')) await addMissing(db.drafts, rows, ({ key }) => key);
}

interface Rows<T, K> {
  bulkGet(keys: K[]): PromiseLike<(T | undefined)[]>;
  bulkAdd(rows: T[]): PromiseLike<unknown>;
}

async function addMissing<T, K>(
  table: Rows<T, K>,
  rows: readonly T[],
  keyOf: (row: T) => K,
): Promise<void> {
  const held = await table.bulkGet(rows.map(keyOf));
  await table.bulkAdd(rows.filter((_, at) => held[at] === undefined));
}

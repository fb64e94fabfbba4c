import type { Article, Snapshot } from '../../model/records';
import type { Indexed, Stale } from '../derived';
import type { KantlijnDatabase } from '../openDatabase';
import { IndexEdit } from './IndexEdit';
import { noteLookalikes } from './lookalikes';
import { signatureOf } from './signature';
import { placesIn, type Texts, textsIn } from './wordsOf';

/** Articles of one transaction: few enough that a change of the reader's never waits long. */
const FEW = 64;
/** While an import is indexed: a row that many articles share is then written once for all of them. */
const MANY = 400;

/**
 * Takes a batch of articles from the queue and brings the index in line with them. Answers how many are left. What
 * changes while it works stays in the queue. Throws `DamagedIndex`.
 */
export async function updateIndex(db: KantlijnDatabase): Promise<number> {
  const waiting = await db.stale.count();
  const queued = await db.stale.limit(waiting > MANY ? MANY : FEW).toArray();
  const [texts, indexed, places] = await read(db, queued);
  const edit = new IndexEdit();
  const known: Indexed[] = [];
  for (const [at, stale] of queued.entries()) {
    const next = indexOne(edit, stale, texts[at] ?? null, indexed[at], places[at]?.number ?? null);
    if (next) known.push(next);
  }
  await db.transaction(
    'rw',
    [db.stale, db.postings, db.indexed, db.lookalikes, db.meta],
    async () => {
      const now = await db.stale.bulkGet(queued.map(({ id }) => id));
      // One that changed meanwhile is read again with the next batch; nothing of this one is written then.
      if (queued.some(({ stamp }, at) => now[at]?.stamp !== stamp)) return;
      await edit.write(db);
      const gone = queued.filter(({ id }) => !known.some((one) => one.id === id));
      await db.indexed.bulkDelete(gone.map(({ id }) => id));
      await db.indexed.bulkPut(known);
      await noteLookalikes(
        db,
        gone.map(({ id }) => id),
        known,
      );
      await db.stale.bulkDelete(queued.map(({ id }) => id));
    },
  );
  return db.stale.count();
}

interface Read extends Texts {
  readonly article: Article;
  readonly snapshot: Snapshot | undefined;
}

async function read(db: KantlijnDatabase, queued: readonly Stale[]) {
  const ids = queued.map(({ id }) => id);
  return db.transaction(
    'r',
    [db.articles, db.highlights, db.snapshots, db.indexed, db.places],
    async () => {
      const [articles, snapshots, passages, indexed, places] = await Promise.all([
        db.articles.bulkGet(ids),
        db.snapshots.bulkGet(ids),
        db.highlights.where('articleId').anyOf(ids).toArray(),
        db.indexed.bulkGet(ids),
        db.places.bulkGet(ids),
      ]);
      const texts = articles.map((article, at): Read | null => {
        const snapshot = snapshots[at];
        const own = passages.filter(({ articleId }) => articleId === article?.id);
        return article ? { article, passages: own, text: snapshot?.text ?? null, snapshot } : null;
      });
      return [texts, indexed, places] as const;
    },
  );
}

/** Takes an article's old words out and puts its new ones in; null where the article is gone. */
function indexOne(
  edit: IndexEdit,
  { oldText }: Stale,
  texts: Read | null,
  old: Indexed | undefined,
  number: number | null,
): Indexed | null {
  const hash = texts?.snapshot?.hash ?? null;
  const keepsText = old !== undefined && old.hash === hash && texts !== null;
  if (old) {
    edit.remove('title', old.number, old.title);
    edit.remove('notes', old.number, old.notes);
    if (!keepsText && old.hash) edit.remove('text', old.number, placesIn([oldText ?? '']).keys());
  }
  if (!texts || number === null) return null;
  const title = placesIn(textsIn('title', texts));
  const notes = placesIn(textsIn('notes', texts));
  edit.add('title', number, title);
  edit.add('notes', number, notes);
  if (!keepsText) edit.add('text', number, placesIn(textsIn('text', texts)));
  const bands = keepsText ? old.bands : signatureOf(texts.text ?? '');
  return {
    id: texts.article.id,
    number,
    hash,
    title: [...title.keys()],
    notes: [...notes.keys()],
    bands,
  };
}

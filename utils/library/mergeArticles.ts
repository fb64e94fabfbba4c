import { Failure } from '../model/failure';
import type { ArticleId } from '../model/ids';
import { mergeTags } from '../model/tag';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done, type Writer } from './act';
import { changeMany } from './changeMany';
import type { Surroundings } from './surroundings';

/**
 * Makes one article of several: all passages (those in the trash as well) and all addresses go to `into`, which gets the others'
 * tags, is a favourite if one of them was, and is read as far as the furthest. The others go to the trash with their texts.
 * Passages that stand in several of them are all kept. Throws `notFound`.
 */
export async function mergeArticles(
  db: KantlijnDatabase,
  around: Surroundings,
  into: ArticleId,
  from: readonly ArticleId[],
): Promise<Done<void>> {
  const others = [...new Set(from)].filter((id) => id !== into);
  return act(db, 'mergeArticles', around, async (writer) => {
    const held = await db.articles.bulkGet([into, ...others]);
    const [article, ...merged] = held.filter((one) => one !== undefined);
    if (!article || merged.length !== others.length) throw new Failure('notFound');
    const all = [article, ...merged];
    const marks = await db.highlights.where('articleId').anyOf(others).toArray();
    await changeMany(writer, 'highlights', marks, () => ({ articleId: into }));
    await moveAddresses(writer, others, into);
    await changeMany(writer, 'articles', merged, ({ deletedAt }) => ({
      deletedAt: deletedAt ?? writer.now,
    }));
    await changeMany(writer, 'articles', [article], () => ({
      deletedAt: null,
      tags: mergeTags(...all.map(({ tags }) => tags)),
      favourite: all.some(({ favourite }) => favourite),
      progress: Math.max(...all.map(({ progress }) => progress)),
    }));
  });
}

async function moveAddresses(
  writer: Writer,
  others: readonly ArticleId[],
  into: ArticleId,
): Promise<void> {
  const own = await writer.db.addresses
    .where('articleId')
    .anyOf([...others])
    .toArray();
  const moved = own.map((before) => ({ before, after: { ...before, articleId: into } }));
  await writer.db.addresses.bulkPut(moved.map(({ after }) => after));
  writer.journal(
    moved.map(({ before, after }) => ({ table: 'addresses', key: before.address, before, after })),
  );
}

import { Failure } from '../model/failure';
import type { Article, Highlight } from '../model/records';
import { isWithinTag, mergeTags, normaliseTag, type TagChange, tagKey } from '../model/tag';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done, type Writer } from './act';
import { changeMany } from './changeMany';
import { styleTag } from './styleTag';
import type { Surroundings } from './surroundings';

/**
 * Changes tags over the whole library, the trash included, in one act. Answers on how many articles and passages. Throws
 * `badArguments` when nothing is left of a new name.
 */
export async function changeTags(
  db: KantlijnDatabase,
  around: Surroundings,
  change: TagChange,
): Promise<Done<number>> {
  const from =
    change.kind === 'rename' ? [change.from] : 'from' in change ? change.from : change.tags;
  const to = change.kind === 'delete' ? null : normaliseTag(change.to);
  if (to === '') throw new Failure('badArguments', 'the tag has no name');
  return act(db, 'changeTags', around, async (writer) => {
    const retag = (tags: readonly string[]) =>
      mergeTags(tags.flatMap((tag) => renamed(tag, from, to)));
    const count =
      (await changeIn(writer, 'articles', from, retag)) +
      (await changeIn(writer, 'highlights', from, retag));
    await moveStyles(writer, from, to);
    return count;
  });
}

/** What becomes of one tag: itself when it is not meant, nothing when it is deleted. */
function renamed(tag: string, from: readonly string[], to: string | null): string[] {
  // The nearest one above it decides, where several are meant.
  const meant = from.filter((one) => isWithinTag(tag, one)).sort((a, b) => b.length - a.length)[0];
  if (meant === undefined) return [tag];
  if (to === null) return [];
  const below = tag.split('/').slice(normaliseTag(meant).split('/').length);
  return [[to, ...below].join('/')];
}

async function changeIn(
  writer: Writer,
  table: 'articles' | 'highlights',
  from: readonly string[],
  retag: (tags: readonly string[]) => string[],
): Promise<number> {
  const rows = writer.db[table as 'articles'];
  const used = (await rows.orderBy('tags').uniqueKeys()) as string[];
  const meant = used.filter((tag) => from.some((one) => isWithinTag(tag, one)));
  const held = await rows.where('tags').anyOf(meant).distinct().toArray();
  return changeMany<Article | Highlight>(writer, table as never, held, ({ tags }) => ({
    tags: retag(tags),
  }));
}

/** Colours go along; where the new tag has one already, that stays. */
async function moveStyles(
  writer: Writer,
  from: readonly string[],
  to: string | null,
): Promise<void> {
  for (const { key, colour, deletedAt } of await writer.db.tagStyles.toArray()) {
    const [next] = renamed(key, from, to);
    if (next !== undefined && tagKey(next) === key) continue;
    await styleTag(writer, key, null);
    const known = next === undefined ? undefined : await writer.db.tagStyles.get(tagKey(next));
    if (next !== undefined && deletedAt === null && !known?.colour)
      await styleTag(writer, next, colour);
  }
}

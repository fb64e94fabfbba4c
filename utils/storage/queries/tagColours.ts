import type { Colour } from '../../model/colour';
import type { KantlijnDatabase } from '../openDatabase';

/** The colours of the tags that have one, by `tagKey`. */
export async function tagColours(db: KantlijnDatabase): Promise<ReadonlyMap<string, Colour>> {
  const styles = await db.tagStyles.toArray();
  return new Map(
    styles.flatMap(({ key, colour, deletedAt }) =>
      colour && deletedAt === null ? [[key, colour] as const] : [],
    ),
  );
}

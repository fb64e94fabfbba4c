import type { KantlijnDatabase } from '../openDatabase';
import { Rows } from '../search/Rows';
import { readShelf } from '../shelf/Shelf';
import { readStamps } from '../shelf/stamps';
import { taggedIn } from '../shelf/tagsOf';

/** Chunks whose tags are gathered in one task: a key that is pressed meanwhile is not kept waiting. */
const AT_ONCE = 8;

/** Reads what every search reads, whatever it is for, so that the first one finds it at hand. */
export async function prepareSearch(db: KantlijnDatabase): Promise<void> {
  const shelf = await db.transaction(
    'r',
    [db.shelf, db.places, db.postings, db.stale, db.meta, db.articles, db.highlights, db.snapshots],
    async () => {
      const stamps = readStamps(db.meta);
      const own = stamps.then((all) => all.shelf);
      const [read] = await Promise.all([readShelf(db, own), Rows.open(db, [], stamps)]);
      return read;
    },
  );
  for (const [at, chunk] of shelf.chunks.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
    taggedIn(chunk);
  }
}

import type { ArticleId } from '../../model/ids';
import type { Revisit } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** What an article's page said when it was last read; none where that is what was saved. Its HTML is hostile. */
export function revisitOf(db: KantlijnDatabase, id: ArticleId): Promise<Revisit | undefined> {
  return db.revisits.get(id);
}

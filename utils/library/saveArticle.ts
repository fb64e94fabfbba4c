import type { ArticleId } from '../model/ids';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import { keepPage } from './keepPage';
import type { PreparedPage } from './preparePage';
import type { Surroundings } from './surroundings';

/** Saves a page as an article; one that is saved already stays as it is. */
export async function saveArticle(
  db: KantlijnDatabase,
  around: Surroundings,
  page: PreparedPage,
): Promise<Done<ArticleId>> {
  return act(db, 'saveArticle', around, async (writer) => (await keepPage(writer, page)).id);
}

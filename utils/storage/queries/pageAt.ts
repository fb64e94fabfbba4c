import type { Article } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';
import { articleAt } from './articleAt';
import type { HeldPassages, KeptPassages } from './HeldPassages';

/** What the library holds of a page. */
export interface KeptPage extends KeptPassages {
  /** Null when the page is not saved, or in the trash. */
  readonly article: Article | null;
}

/** What the library holds of the page at an address, as typed or shown. */
export async function pageAt(
  db: KantlijnDatabase,
  passages: HeldPassages,
  url: string,
): Promise<KeptPage> {
  const article = await articleAt(db, url);
  if (!article || article.deletedAt !== null) {
    return { article: null, highlights: [], sightings: new Map() };
  }
  const { highlights, sightings } = await passages.read(article.id);
  return { article, highlights, sightings };
}

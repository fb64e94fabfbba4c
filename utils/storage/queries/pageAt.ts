import type { HighlightId } from '../../model/ids';
import type { Article, Highlight, Sighting } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';
import { articleAt } from './articleAt';
import { highlightsOf } from './highlightsOf';
import { sightingsOf } from './sightingsOf';

/** What the library holds of a page. */
export interface KeptPage {
  /** Null when the page is not saved, or in the trash. */
  readonly article: Article | null;
  /** In the order of the article. */
  readonly highlights: readonly Highlight[];
  readonly sightings: ReadonlyMap<HighlightId, Sighting>;
}

/** What the library holds of the page at an address, as typed or shown; read in one go so that it belongs together. */
export async function pageAt(db: KantlijnDatabase, url: string): Promise<KeptPage> {
  const article = await articleAt(db, url);
  if (!article || article.deletedAt !== null) {
    return { article: null, highlights: [], sightings: new Map() };
  }
  const highlights = await highlightsOf(db, article.id);
  const ids = highlights.map(({ id }) => id);
  return { article, highlights, sightings: await sightingsOf(db, ids) };
}

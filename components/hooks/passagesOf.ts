import type { ArticleId, HighlightId } from '@/utils/model/ids';
import type { Highlight, Sighting } from '@/utils/model/records';
import { highlightsOf } from '@/utils/storage/queries/highlightsOf';
import { sightingsOf } from '@/utils/storage/queries/sightingsOf';
import type { Store } from './store';

/** The passages of an article as the library has them. */
export interface KeptPassages {
  /** In the order of the article. */
  readonly highlights: readonly Highlight[];
  /** How each fared on its page, where that was open since. */
  readonly sightings: ReadonlyMap<HighlightId, Sighting>;
}

/** Reads them in one go, so that its parts belong together; for `useLive`. */
export async function passagesOf(db: Store['db'], id: ArticleId): Promise<KeptPassages> {
  const highlights = await highlightsOf(db, id);
  const ids = highlights.map((highlight) => highlight.id);
  return { highlights, sightings: await sightingsOf(db, ids) };
}

import type { PageToBackground } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';
import type { Mark, MarksNews } from '@/utils/model/page';
import type { Highlight } from '@/utils/model/records';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { passagesSince } from '@/utils/storage/queries/passagesSince';

/** For a page that is not saved. */
export const noMarks: MarksNews = { known: null, isWhole: true, marks: [], gone: [] };

/** The marks of an article for a page that shows it; only what has become of them, where the page knows them up to some act. */
export async function marksNews(
  db: KantlijnDatabase,
  article: ArticleId,
  asked: Parameters<PageToBackground['marks']>[0],
): Promise<MarksNews> {
  // What an app showed before at its address is no part of this article.
  const since = asked?.known?.article === article ? asked.known.act : null;
  const read = await passagesSince(db, article, since, asked?.also ?? []);
  const { act, isWhole, highlights, gone } = read;
  return { known: act && { article, act }, isWhole, marks: highlights.map(markOf), gone };
}

function markOf({
  id,
  selectorSets,
  quote,
  colour,
  tags,
  note,
  order,
  createdAt,
}: Highlight): Mark {
  return { id, selectorSets, quote, colour, tags: [...tags], note, place: [order, createdAt] };
}

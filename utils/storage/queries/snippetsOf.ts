import type { ArticleId } from '../../model/ids';
import type { Snippet } from '../../model/listing';
import { type Query, wordsIn } from '../../model/query/query';
import type { KantlijnDatabase } from '../openDatabase';
import { type Needle, needlesOf, snippetIn } from '../search/snippet';

/** At most so many a article, its title aside. */
const MOST = 2;

/**
 * Where the words of a query stand in these articles: the title, whole, where it has any, then notes, passages and the
 * text. Ask for those that are shown only; an article found by a tag or its site alone has none.
 */
export async function snippetsOf(
  db: KantlijnDatabase,
  ids: readonly ArticleId[],
  query: Query | null,
): Promise<Map<ArticleId, Snippet[]>> {
  const needles = needlesOf(wordsIn(query));
  if (needles.length === 0 || ids.length === 0) return new Map();
  return db.transaction('r', [db.articles, db.snapshots, db.highlights], async () => {
    const [articles, snapshots, passages] = await Promise.all([
      db.articles.bulkGet([...ids]),
      db.snapshots.bulkGet([...ids]),
      // One range each: a cursor over all of them would take a turn for each passage.
      Promise.all(ids.map((id) => db.highlights.where({ articleId: id }).toArray())),
    ]);
    const found = new Map<ArticleId, Snippet[]>();
    for (const [at, article] of articles.entries()) {
      if (!article) continue;
      const own = (passages[at] ?? []).filter(({ deletedAt }) => deletedAt === null);
      const title = snippetIn('title', article.title, needles, true);
      const others = [
        ...own.map(({ note }) => ['note', note] as const),
        ...own.map(({ quote }) => ['passage', quote] as const),
        ['text', snapshots[at]?.text ?? ''] as const,
      ];
      const body = firstFew(others, needles);
      found.set(article.id, title ? [title, ...body] : body);
    }
    return found;
  });
}

function firstFew(
  texts: readonly (readonly [Snippet['from'], string])[],
  needles: readonly Needle[],
): Snippet[] {
  const found: Snippet[] = [];
  for (const [from, text] of texts) {
    if (found.length >= MOST) break;
    const snippet = snippetIn(from, text, needles);
    if (snippet) found.push(snippet);
  }
  return found;
}

import type { ArticleId } from '../../model/ids';
import type { Snippet } from '../../model/listing';
import { type Query, wordsIn } from '../../model/query/query';
import type { Article, Highlight } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';
import { type Needle, needlesOf, snippetIn } from '../search/snippet';

/** Articles looked through in one task: a key that is pressed meanwhile is not kept waiting. */
const AT_ONCE = 4;
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
  const tables = [db.articles, db.snapshots, db.highlights];
  return db.transaction('r', tables, async () => {
    const found = new Map<ArticleId, Snippet[]>();
    const groups = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
      ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    );
    const lookThrough = async (group: readonly ArticleId[]) => {
      for (const own of await readTexts(db, group))
        found.set(own.article.id, snippetsIn(own, needles));
    };
    // All are asked for at once, and looked through as they come.
    await Promise.all(groups.map(lookThrough));
    return found;
  });
}

interface Texts {
  readonly article: Article;
  readonly passages: readonly Highlight[];
  readonly text: string;
}

async function readTexts(db: KantlijnDatabase, ids: readonly ArticleId[]): Promise<Texts[]> {
  const [articles, snapshots, passages] = await Promise.all([
    db.articles.bulkGet([...ids]),
    db.snapshots.bulkGet([...ids]),
    // One range each: a cursor over all of them would take a turn for each passage.
    Promise.all(ids.map((id) => db.highlights.where({ articleId: id }).toArray())),
  ]);
  return articles.flatMap((article, at) =>
    article ? [{ article, passages: passages[at] ?? [], text: snapshots[at]?.text ?? '' }] : [],
  );
}

function snippetsIn({ article, passages, text }: Texts, needles: readonly Needle[]): Snippet[] {
  const own = passages.filter(({ deletedAt }) => deletedAt === null);
  const first = snippetIn('title', article.title, needles, true);
  const others = firstFew(
    [
      ...own.map(({ note }) => ['note', note] as const),
      ...own.map(({ quote }) => ['passage', quote] as const),
      ['text', text] as const,
    ],
    needles,
  );
  return first ? [first, ...others] : others;
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

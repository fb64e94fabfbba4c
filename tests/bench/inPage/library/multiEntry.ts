import { Dexie, type Table } from 'dexie';
import type { ArticleId } from '../../../../utils/model/ids';
import { MadeUpLibrary } from '../madeUpLibrary';
import { spread, timed } from '../timing';
import { questions } from './questions';
import { diskUsed } from './room';

/** The alternative: each article with its words, in an index that Dexie keeps. */
interface Words {
  readonly id: ArticleId;
  readonly words: readonly string[];
}
type Alternative = Dexie & { articles: Table<Words, ArticleId> };

function openAlternative(): Alternative {
  const db = new Dexie('alternative', { cache: 'disabled' }) as Alternative;
  db.version(1).stores({ articles: 'id, *words' });
  return db;
}

export async function build(articles: number, seed: number) {
  const library = new MadeUpLibrary(seed);
  const db = openAlternative();
  const before = await diskUsed();
  let ms = 0;
  for (const batch of library.batches(articles)) {
    const rows = batch.map(({ article, snapshot, highlights }) => {
      const texts = [
        article.title,
        snapshot.text,
        ...highlights.flatMap(({ quote, note }) => [quote, note]),
      ];
      return { id: article.id, words: [...new Set(texts.join(' ').split(/\s+/))] };
    });
    ms += await timed(() => db.articles.bulkAdd(rows));
  }
  return { ms, bytes: (await diskUsed()) - before };
}

export async function searches(count: number, seed: number) {
  const db = openAlternative();
  const times: Record<string, [number, number]> = {};
  for (const [kind, asked] of Object.entries(questions(count, seed))) {
    // It holds no places: a phrase would need all texts with its words read.
    if (kind === 'phrase') continue;
    times[kind] = await spread(count, async (at) => {
      const sets = (asked[at] ?? []).map(async (word) => {
        const rows = db.articles.where('words');
        const hits = kind === 'prefix' ? rows.startsWith(word).distinct() : rows.equals(word);
        return new Set(await hits.primaryKeys());
      });
      const [first, ...others] = await Promise.all(sets);
      return [...(first ?? [])].filter((id) => others.every((other) => other.has(id)));
    });
  }
  return times;
}

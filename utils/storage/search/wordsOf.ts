import type { Article, Highlight } from '../../model/records';
import type { Field } from './postings';
import { eachToken } from './tokens';

/** Where each word of a field stands. */
export type Places = Map<string, number[]>;

/** Between two texts of one field: no phrase runs from one into the next. */
const GAP = 100;

/** What can be searched of an article. */
export interface Texts {
  readonly article: Pick<Article, 'title' | 'byline' | 'site'>;
  readonly passages: readonly Pick<Highlight, 'quote' | 'note' | 'order' | 'deletedAt'>[];
  /** The snapshot's text; null without one. */
  readonly text: string | null;
}

/** The texts of a field in the order in which they are indexed. */
export function textsIn(field: Field, { article, passages, text }: Texts): string[] {
  if (field === 'title') return [article.title, article.byline ?? '', article.site ?? ''];
  if (field === 'text') return [text ?? ''];
  return passages
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.order - b.order)
    .flatMap(({ quote, note }) => [quote, note]);
}

/** The words of some texts, counted through with a gap between texts. */
export function placesIn(texts: readonly string[]): Places {
  const places: Places = new Map();
  let place = 0;
  for (const text of texts) {
    if (!text) continue;
    eachToken(text, (term) => {
      const known = places.get(term);
      if (known) known.push(place);
      else places.set(term, [place]);
      place += 1;
    });
    place += GAP;
  }
  return places;
}

import * as v from 'valibot';
import { ArticleId, HighlightId } from '@/utils/model/ids';

/** What the reader view was opened for. */
export interface ReaderAddress {
  readonly article: ArticleId | null;
  /** The passage to go to, if one was named. */
  readonly highlight: HighlightId | null;
  /** The reader has asked for the pictures of the web in this article. */
  readonly images: 'hold' | 'load';
  /** It took the place of the list, which is to be gone back to. */
  readonly fromList: boolean;
}

/** Reads `?article=<id>&highlight=<id>&images=load&from=list`; null for what is missing or no id. */
export function parseReaderAddress(query: string): ReaderAddress {
  const params = new URLSearchParams(query);
  const article = v.safeParse(ArticleId, params.get('article'));
  const highlight = v.safeParse(HighlightId, params.get('highlight'));
  return {
    article: article.success ? article.output : null,
    highlight: highlight.success ? highlight.output : null,
    images: params.get('images') === 'load' ? 'load' : 'hold',
    fromList: params.get('from') === 'list',
  };
}

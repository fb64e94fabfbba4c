import { colours } from '../../model/colour';
import type { Article } from '../../model/records';
import { flag, type ShelfChunk } from '../shelf/ShelfChunk';
import type { ArticleRow } from './listArticles';

/** What the list shows of an article that stands at a place of a chunk; as one without passages where that is not known. */
export function articleRow(
  article: Article,
  chunk: ShelfChunk | undefined,
  slot: number,
): ArticleRow {
  const { progress, minutes } = article;
  const flags = chunk?.flags[slot] ?? 0;
  return {
    ...article,
    highlightCount: chunk?.highlights[slot] ?? 0,
    colours: colours.filter((_, pen) => flags & (flag.colour << pen)),
    minutesLeft: progress >= 1 ? 0 : Math.ceil(minutes * (1 - progress)),
  };
}

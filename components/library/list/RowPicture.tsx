import { useState } from 'preact/hooks';
import type { ArticleRow } from '@/utils/storage/queries/listArticles';

/**
 * The picture that an article's page named for itself, in a box that is there before it is. Its site is asked for it, once the
 * row is in sight; it learns nothing of ours. One that does not come falls away.
 */
export function RowPicture({ article }: { article: ArticleRow }) {
  const [broken, setBroken] = useState<string | null>(null);
  const { picture } = article;
  if (!picture || !/^https?:\/\//.test(picture) || picture === broken) return null;
  return (
    <img
      class="article-row__picture"
      src={picture}
      alt=""
      width={64}
      height={64}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setBroken(picture)}
    />
  );
}

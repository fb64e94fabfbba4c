import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { uiLocale } from '@/components/hooks/uiLocale';
import { Button } from '@/components/ui/Button';
import type { ArticleId } from '@/utils/model/ids';
import type { Article } from '@/utils/model/records';
import type { NearDuplicate } from '@/utils/storage/queries/nearDuplicates';
import { formatDay } from '@/utils/text/formatDay';

export interface DuplicatePairProps {
  readonly pair: NearDuplicate;
  onOpen(id: ArticleId): void;
  onMerge(into: ArticleId, other: ArticleId): void;
  onKeepApart(ids: [ArticleId, ArticleId]): void;
}

/** Two articles that say nearly the same, and which of them is to take the other in. */
export function DuplicatePair({ pair, onOpen, onMerge, onKeepApart }: DuplicatePairProps) {
  const name = useId();
  const [first, second] = pair.articles;
  const [into, setInto] = useState(first.id);
  return (
    <li class="duplicates__group">
      <p class="duplicates__likeness">
        {i18n.t('library.likeness', [String(Math.round(pair.likeness * 100))])}
      </p>
      <fieldset class="duplicates__choice">
        <legend>{i18n.t('library.keepWhich')}</legend>
        {pair.articles.map((article) => (
          <div key={article.id} class="duplicates__article">
            <input
              type="radio"
              name={name}
              aria-label={i18n.t('library.keepThis', [titleOf(article)])}
              checked={article.id === into}
              onChange={() => setInto(article.id)}
            />
            <div class="duplicates__about">
              <button type="button" class="duplicates__name" onClick={() => onOpen(article.id)}>
                <bdi>{titleOf(article)}</bdi>
              </button>
              <p class="duplicates__facts">
                <bdi class="duplicates__address">{article.address}</bdi>
                {i18n.t('library.savedOn', [formatDay(article.createdAt, uiLocale())])}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      <p class="duplicates__foot">
        <Button
          variant="primary"
          onClick={() => onMerge(into, into === first.id ? second.id : first.id)}
        >
          {i18n.t('library.merge')}
        </Button>
        <Button onClick={() => onKeepApart([first.id, second.id])}>
          {i18n.t('library.keepApart')}
        </Button>
      </p>
    </li>
  );
}

function titleOf(article: Article): string {
  return article.title || i18n.t('library.untitled');
}

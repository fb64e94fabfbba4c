import { i18n } from '#i18n';
import { uiLocale } from '@/components/hooks/uiLocale';
import { Facts } from '@/components/ui/Facts';
import type { Article } from '@/utils/model/records';
import { formatDay } from '@/utils/text/formatDay';

/** The title over the article, and whose it is: ours to set, as the stored text begins below it. */
export function ArticleTitle({ article }: { article: Article }) {
  return (
    <header class="reader__head">
      <h1 class="reader__title" lang={article.language ?? undefined} dir="auto">
        {article.title || i18n.t('library.untitled')}
      </h1>
      <Facts>
        {article.byline && <bdi>{article.byline}</bdi>}
        <bdi>{article.site ?? article.host}</bdi>
        {article.published && (
          <time dateTime={article.published}>{formatDay(article.published, uiLocale())}</time>
        )}
      </Facts>
    </header>
  );
}

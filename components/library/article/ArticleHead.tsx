import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { uiLocale } from '@/components/hooks/uiLocale';
import { Facts } from '@/components/ui/Facts';
import type { Article } from '@/utils/model/records';
import { formatDay } from '@/utils/text/formatDay';

/** What an article says of itself: title, author, site, dates, length. */
export function ArticleHead({
  article,
  heading,
}: {
  article: Article;
  heading: RefObject<HTMLHeadingElement | null>;
}) {
  const facts = [
    article.byline && i18n.t('library.by', [article.byline]),
    article.site ?? article.host,
    article.published && i18n.t('library.published', [formatDay(article.published, uiLocale())]),
    i18n.t('library.minutes', article.minutes),
    article.progress > 0 && i18n.t('library.progress', [Math.round(article.progress * 100)]),
    i18n.t('library.savedOn', [formatDay(article.createdAt, uiLocale())]),
  ].filter((fact) => !!fact);
  return (
    <header>
      <h2
        ref={heading}
        class="article-detail__title"
        lang={article.language ?? undefined}
        dir="auto"
        tabIndex={-1}
      >
        {article.title || i18n.t('library.untitled')}
      </h2>
      <Facts>
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </Facts>
    </header>
  );
}

import { i18n } from '#i18n';
import { uiLocale } from '@/components/hooks/uiLocale';
import type { ArticleId } from '@/utils/model/ids';
import type { ArticleRow } from '@/utils/storage/queries/listArticles';
import { formatDay } from '@/utils/text/formatDay';
import { PenDots } from './PenDots';
import './ArticleListItem.css';

export interface ArticleListItemProps {
  readonly article: ArticleRow;
  /** Ticked. */
  readonly selected: boolean;
  /** The one row whose controls Tab reaches. */
  readonly current: boolean;
  /** Open beside the list. */
  readonly open: boolean;
  onOpen(id: ArticleId): void;
  /** `range` when Shift was held. */
  onTick(id: ArticleId, range: boolean): void;
  onFocus(id: ArticleId): void;
}

/** One article of the reading list. Everything in it but our own words is text from the web. */
export function ArticleListItem(props: ArticleListItemProps) {
  const { article, selected, current, open } = props;
  const title = article.title || i18n.t('library.untitled');
  const tabIndex = current ? 0 : -1;
  return (
    <li
      class="article-row"
      data-article={article.id}
      data-selected={selected}
      data-open={open}
      onFocusIn={() => props.onFocus(article.id)}
    >
      <input
        type="checkbox"
        class="article-row__tick"
        aria-label={i18n.t('library.select', [title])}
        checked={selected}
        tabIndex={tabIndex}
        onClick={(event) => props.onTick(article.id, event.shiftKey)}
      />
      <div class="article-row__body">
        <button
          type="button"
          class="article-row__title"
          lang={article.language ?? undefined}
          dir="auto"
          tabIndex={tabIndex}
          aria-current={open ? 'true' : undefined}
          onClick={() => props.onOpen(article.id)}
        >
          {title}
        </button>
        <ArticleFacts article={article} />
        <ArticleMarks article={article} />
      </div>
      {article.progress > 0 && (
        <span
          class="article-row__progress"
          style={{ inlineSize: `${Math.round(article.progress * 100)}%` }}
        />
      )}
    </li>
  );
}

function ArticleFacts({ article }: { article: ArticleRow }) {
  return (
    <p class="article-row__facts">
      <bdi class="article-row__site">{article.site ?? article.host}</bdi>
      <span>{minutes(article)}</span>
      <time dateTime={new Date(article.createdAt).toISOString()}>
        {formatDay(article.createdAt, uiLocale())}
      </time>
    </p>
  );
}

function ArticleMarks({ article }: { article: ArticleRow }) {
  if (article.highlightCount === 0 && article.tags.length === 0) return null;
  return (
    <p class="article-row__marks">
      {article.highlightCount > 0 && (
        <span class="article-row__passages">
          <PenDots colours={article.colours} />
          {i18n.t('library.passages', article.highlightCount)}
        </span>
      )}
      {article.tags.map((tag) => (
        <bdi key={tag} class="article-row__tag">
          #{tag}
        </bdi>
      ))}
    </p>
  );
}

function minutes(article: ArticleRow): string {
  if (article.progress >= 1) return i18n.t('library.finished');
  return article.progress > 0
    ? i18n.t('library.minutesLeft', article.minutesLeft)
    : i18n.t('library.minutes', article.minutes);
}

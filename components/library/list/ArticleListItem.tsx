import { Star } from 'lucide';
import { i18n } from '#i18n';
import { uiLocale } from '@/components/hooks/uiLocale';
import { Facts } from '@/components/ui/Facts';
import { Icon } from '@/components/ui/Icon';
import type { Colour } from '@/utils/model/colour';
import type { ArticleId } from '@/utils/model/ids';
import type { Snippet } from '@/utils/model/listing';
import { tagKey } from '@/utils/model/tag';
import type { ArticleRow } from '@/utils/storage/queries/listArticles';
import { formatDay } from '@/utils/text/formatDay';
import { MarkedText } from './MarkedText';
import { PenDots } from './PenDots';
import { RowPicture } from './RowPicture';
import './ArticleListItem.css';

/** So many tags stand in a row; one with a hundred would fill the window. Its article shows them all. */
const MOST_TAGS = 12;

/** Where a row stands among all, of which only some are drawn. */
export interface RowPlace {
  /** From 0. */
  readonly index: number;
  /** -1 while that is not known. */
  readonly count: number;
  /** CSS pixels from the top of the list. */
  readonly top: number;
}

export interface ArticleListItemProps {
  readonly place: RowPlace;
  readonly article: ArticleRow;
  /** Colours of tags, by `tagKey`. */
  readonly tagPens: ReadonlyMap<string, Colour>;
  /** Where the words that were asked for stand. */
  readonly snippets: readonly Snippet[];
  /** Whether its picture is to be shown, if it has one. */
  readonly hasPicture: boolean;
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
  /** Takes the row's height; told of the element while it is there. */
  measure(row: HTMLElement | null): void;
}

/** One article of the reading list. Everything in it but our own words is text from the web. */
export function ArticleListItem(props: ArticleListItemProps) {
  const { place, article, snippets, selected, current, open } = props;
  const title = article.title || i18n.t('library.untitled');
  const marked = snippets.find(({ from, marks }) => from === 'title' && marks.length > 0);
  const tabIndex = current ? 0 : -1;
  return (
    <li
      ref={props.measure}
      class="article-row"
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      data-index={place.index}
      style={{ transform: `translateY(${place.top}px)` }}
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
          {marked ? <MarkedText snippet={marked} /> : title}
        </button>
        <ArticleFacts article={article} />
        <ArticleMarks article={article} tagPens={props.tagPens} />
        <Snippets snippets={snippets} />
      </div>
      {props.hasPicture && <RowPicture article={article} />}
      {article.progress > 0 && article.progress < 1 && (
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
    <Facts>
      <span class="article-row__site">
        {article.favourite && (
          <span class="article-row__star" role="img" aria-label={i18n.t('library.favourite')}>
            <Icon icon={Star} size={12} />
          </span>
        )}
        <bdi class="article-row__name">{article.site ?? article.host}</bdi>
      </span>
      {article.byline && <bdi class="article-row__name">{article.byline}</bdi>}
      <span>{minutes(article)}</span>
      <time dateTime={new Date(article.createdAt).toISOString()}>
        {formatDay(article.createdAt, uiLocale())}
      </time>
    </Facts>
  );
}

function ArticleMarks({ article, tagPens }: Pick<ArticleListItemProps, 'article' | 'tagPens'>) {
  if (article.highlightCount === 0 && article.tags.length === 0) return null;
  const more = article.tags.slice(MOST_TAGS);
  return (
    <p class="article-row__marks">
      {article.highlightCount > 0 && (
        <span class="article-row__passages">
          <PenDots colours={article.colours} />
          {i18n.t('library.passages', article.highlightCount)}
        </span>
      )}
      {article.tags.slice(0, MOST_TAGS).map((tag) => (
        <bdi key={tag} class="article-row__tag" data-colour={tagPens.get(tagKey(tag))}>
          #{tag}
        </bdi>
      ))}
      {more.length > 0 && (
        <span class="article-row__tag" title={more.map((tag) => `#${tag}`).join(' ')}>
          +{more.length}
        </span>
      )}
    </p>
  );
}

function Snippets({ snippets }: { snippets: readonly Snippet[] }) {
  return (
    <>
      {snippets
        .filter(({ from }) => from !== 'title')
        .map((snippet, at) => (
          <p key={at} class="article-row__snippet" data-from={snippet.from} dir="auto">
            <MarkedText snippet={snippet} />
          </p>
        ))}
    </>
  );
}

function minutes(article: ArticleRow): string {
  if (article.progress >= 1) return i18n.t('library.finished');
  return article.progress > 0
    ? i18n.t('library.minutesLeft', article.minutesLeft)
    : i18n.t('library.minutes', article.minutes);
}

import { i18n } from '#i18n';
import type { FindFocus, RowFocus } from '@/components/hooks/useRowFocus';
import type { ArticleId } from '@/utils/model/ids';
import type { ArticleRow } from '@/utils/storage/queries/listArticles';
import { ArticleListItem } from './ArticleListItem';
import './ArticleList.css';

export interface ArticleListProps {
  readonly articles: readonly ArticleRow[];
  readonly selected: ReadonlySet<ArticleId>;
  readonly open: ArticleId | null;
  readonly rows: RowFocus<ArticleId>;
  onOpen(id: ArticleId): void;
  onTick(id: ArticleId, range: boolean): void;
}

/** Finds the title of a row: what `useRowFocus` gives the focus. */
export const findRow: FindFocus<ArticleId> = (list, id) =>
  list.querySelector<HTMLElement>(`[data-article="${CSS.escape(id)}"] .article-row__title`);

/** The articles, one row each. Tab reaches one row only; the keys of `listCommand` go on from there. */
export function ArticleList({ articles, selected, open, rows, onOpen, onTick }: ArticleListProps) {
  return (
    <ul
      ref={(element) => {
        rows.list.current = element;
      }}
      class="article-list"
      aria-label={i18n.t('library.title')}
    >
      {articles.map((article) => (
        <ArticleListItem
          key={article.id}
          article={article}
          selected={selected.has(article.id)}
          current={rows.current === article.id}
          open={open === article.id}
          onOpen={onOpen}
          onTick={onTick}
          onFocus={rows.noteFocus}
        />
      ))}
    </ul>
  );
}

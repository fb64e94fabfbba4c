import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import { useLive } from '@/components/hooks/useLive';
import type { FindFocus, RowFocus } from '@/components/hooks/useRowFocus';
import { useVirtualRows } from '@/components/hooks/useVirtualRows';
import type { Colour } from '@/utils/model/colour';
import type { ArticleId } from '@/utils/model/ids';
import { tagColours } from '@/utils/storage/queries/tagColours';
import { ArticleListItem } from './ArticleListItem';
import type { ReadingList } from './useReadingList';
import { type Rows, useRows, windowOf } from './useRows';
import './ArticleList.css';

export interface ArticleListProps {
  readonly db: Store['db'];
  readonly label: string;
  readonly reading: ReadingList;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly selected: ReadonlySet<ArticleId>;
  readonly open: ArticleId | null;
  readonly hasPictures: boolean;
  readonly rows: RowFocus<ArticleId>;
  onOpen(id: ArticleId): void;
  onTick(id: ArticleId, range: boolean): void;
}

/** A row of two lines, in CSS pixels. */
const ESTIMATE = 84;

const noPens: ReadonlyMap<string, Colour> = new Map();

/** Finds the title of a row: what `useRowFocus` gives the focus. */
export const findRow: FindFocus<ArticleId> = (list, id) =>
  list.querySelector<HTMLElement>(`[data-article="${CSS.escape(id)}"] .article-row__title`);

/**
 * The articles, one row each; only those in sight are drawn. Tab reaches one row only; the keys of `listCommand` go on
 * from there.
 */
export function ArticleList(props: ArticleListProps) {
  const { reading, rows, scroller } = props;
  const { ids } = reading;
  const virtual = useVirtualRows({
    count: ids.length,
    keyOf: useCallback((index) => ids[index] ?? '', [ids]),
    kept: rows.current ? [ids.indexOf(rows.current)] : [],
    estimate: ESTIMATE,
    scroller,
    list: rows.list,
  });
  useLayoutEffect(() => {
    rows.reveal.current = (id) => virtual.reveal(ids.indexOf(id));
  });
  useLayoutEffect(rows.settle);
  // As ARIA says what is not known yet.
  const count = reading.isWhole ? ids.length : -1;
  const contents = useDrawnRows(props, virtual.items);
  const pens = useLive(() => tagColours(props.db), [props.db]);
  const tagPens = pens.status === 'ready' ? pens.value : noPens;
  return (
    <ul
      ref={(element) => {
        rows.list.current = element;
      }}
      class="article-list"
      aria-label={props.label}
      style={{ blockSize: `${virtual.height}px` }}
    >
      {virtual.items.map(({ index, start }) => {
        const id = ids[index];
        const article = id && contents.row(id);
        const place = { index, count, top: start - virtual.above };
        return article ? (
          <ArticleListItem
            key={id}
            place={place}
            measure={virtual.measure}
            article={article}
            tagPens={tagPens}
            hasPicture={props.hasPictures}
            snippets={contents.snippets(id)}
            selected={props.selected.has(id)}
            current={rows.current === id}
            open={props.open === id}
            onOpen={props.onOpen}
            onTick={props.onTick}
            onFocus={rows.noteFocus}
          />
        ) : (
          <Expected key={id} top={place.top} />
        );
      })}
    </ul>
  );
}

/** Holds the place of a row that is being read. */
function Expected({ top }: { top: number }) {
  return (
    <li
      class="article-row article-row--expected"
      aria-hidden="true"
      style={{ transform: `translateY(${top}px)` }}
    >
      {i18n.t('library.loading')}
    </li>
  );
}

/** Reads the rows around those that are drawn. The kept row may stand far away: it is read beside them. */
function useDrawnRows(
  { db, reading, rows }: ArticleListProps,
  items: readonly { readonly index: number }[],
): Rows {
  const { ids, query } = reading;
  const seen = items.map(({ index }) => index).filter((index) => ids[index] !== rows.current);
  const [from, to] = windowOf(seen[0] ?? 0, seen.at(-1) ?? 0);
  const wanted = ids.slice(from, to);
  if (rows.current && ids.includes(rows.current) && !wanted.includes(rows.current)) {
    wanted.push(rows.current);
  }
  return useRows(db, wanted, query, reading.opening);
}

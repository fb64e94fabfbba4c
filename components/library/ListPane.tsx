import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { RowFocus } from '@/components/hooks/useRowFocus';
import { Skeleton } from '@/components/ui/Skeleton';
import type { ArticleId } from '@/utils/model/ids';
import { ArticleList } from './ArticleList';
import { EmptyLibrary, NothingFound } from './EmptyLibrary';
import { LibraryFailure } from './LibraryFailure';
import { ListHead, type ListHeadProps } from './ListHead';
import { SelectionBar } from './SelectionBar';
import type { TickedRows } from './useSelection';

export interface ListPaneProps extends ListHeadProps {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly open: ArticleId | null;
  readonly rows: RowFocus<ArticleId>;
  readonly ticked: TickedRows<ArticleId>;
  onOpen(id: ArticleId): void;
  onArchive(): void;
  onTag(): void;
  onDelete(): void;
}

/** The reading list with its head: or what stands in its place while it loads, is empty, or cannot be read. */
export function ListPane(props: ListPaneProps) {
  const { reading, ticked, pane } = props;
  const chosen = reading.articles.filter(({ id }) => ticked.has.has(id));
  return (
    <div ref={pane} class="library__pane library__list">
      <div class="library__head">
        <ListHead {...props} />
        {chosen.length > 0 && (
          <SelectionBar
            count={chosen.length}
            of={reading.articles.length}
            archived={chosen.every(({ state }) => state === 'archived')}
            onTickAll={ticked.tickAll}
            onClear={() => {
              ticked.clear();
              props.rows.focus(props.rows.current);
            }}
            onArchive={props.onArchive}
            onTag={props.onTag}
            onDelete={props.onDelete}
          />
        )}
      </div>
      <ListBody {...props} />
    </div>
  );
}

function ListBody({ reading, rows, ticked, open, onOpen }: ListPaneProps) {
  if (reading.status === 'failed') return <LibraryFailure error={reading.error} />;
  if (reading.status === 'loading') return <Skeleton label={i18n.t('library.loading')} rows={6} />;
  if (reading.articles.length === 0) {
    return reading.filtered ? <NothingFound onClear={reading.clearFilters} /> : <EmptyLibrary />;
  }
  return (
    <ArticleList
      articles={reading.articles}
      selected={ticked.has}
      open={open}
      rows={rows}
      onOpen={onOpen}
      onTick={ticked.tick}
    />
  );
}

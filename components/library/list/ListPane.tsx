import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import type { RowFocus } from '@/components/hooks/useRowFocus';
import { LookAlikes } from '@/components/library/duplicates/LookAlikes';
import { LibraryFailure } from '@/components/library/rescue/LibraryFailure';
import { FilterPanel } from '@/components/library/search/FilterPanel';
import { Skeleton } from '@/components/ui/Skeleton';
import type { ArticleId, HighlightId } from '@/utils/model/ids';
import { ArticleList } from './ArticleList';
import { DeletedPassages } from './DeletedPassages';
import { EmptyLibrary, EmptyTrash, NothingFound } from './EmptyLibrary';
import { ListHead, type ListHeadProps } from './ListHead';
import { SelectionBar, type SelectionBarProps } from './SelectionBar';
import type { TickedRows } from './useSelection';

export interface ListPaneProps extends ListHeadProps {
  readonly db: Store['db'];
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly open: ArticleId | null;
  readonly rows: RowFocus<ArticleId>;
  readonly ticked: TickedRows<ArticleId>;
  readonly bulk: SelectionBarProps;
  readonly hasPictures: boolean;
  onOpen(id: ArticleId): void;
  /** Deletes a library that cannot be read. */
  onDiscard(): Promise<void>;
  onRestorePassages(ids: readonly HighlightId[]): void;
}

/** The reading list with its head: or what stands in its place while it loads, is empty, or cannot be read. */
export function ListPane(props: ListPaneProps) {
  const { reading, ticked, pane, isFiltering, trash } = props;
  return (
    <div ref={pane} class="library__pane library__list">
      <div class="library__head">
        <ListHead {...props} />
        {ticked.ids.length > 0 ? <SelectionBar {...props.bulk} /> : <Count {...props} />}
      </div>
      {!trash && <LookAlikes db={props.db} onShow={() => props.onGo('duplicates')} />}
      {isFiltering && !trash && <FilterPanel reading={reading} />}
      {trash && (
        <DeletedPassages
          db={props.db}
          onRestore={(ids) => {
            props.onPressedGone();
            props.onRestorePassages(ids);
          }}
        />
      )}
      <ListBody {...props} />
    </div>
  );
}

/** How many articles there are, told anew whenever that changes. */
function Count({ reading }: ListPaneProps) {
  const { status, isWhole, isNarrowed, ids, unsearched, damaged } = reading;
  if (damaged) {
    return (
      <p class="library__count" role="status">
        {i18n.t('library.mending')}
      </p>
    );
  }
  return (
    <p class="library__count" role="status">
      {status === 'ready' &&
        isWhole &&
        i18n.t(isNarrowed ? 'library.found' : 'library.articles', ids.length)}
      {status === 'ready' && unsearched > 0 && (
        <span> {i18n.t('library.unsearched', unsearched)}</span>
      )}
    </p>
  );
}

function ListBody(props: ListPaneProps) {
  const { reading, trash, ticked } = props;
  if (reading.status === 'failed')
    return <LibraryFailure error={reading.error} onDiscard={props.onDiscard} />;
  if (reading.status === 'loading') return <Skeleton label={i18n.t('library.loading')} rows={6} />;
  if (reading.ids.length === 0) {
    if (reading.isNarrowed) {
      return (
        <NothingFound
          onClear={() => {
            reading.clear();
            props.search.current?.focus();
          }}
        />
      );
    }
    return trash ? <EmptyTrash /> : <EmptyLibrary />;
  }
  return (
    <ArticleList
      db={props.db}
      label={i18n.t(trash ? 'library.trash' : 'library.title')}
      reading={reading}
      scroller={props.pane}
      selected={ticked.has}
      open={props.open}
      hasPictures={props.hasPictures}
      rows={props.rows}
      onOpen={props.onOpen}
      onTick={ticked.tick}
    />
  );
}

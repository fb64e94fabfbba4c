import { ArrowLeft, Ellipsis, SlidersHorizontal } from 'lucide';
import type { RefObject } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openFiles } from '@/components/library/article/openAddress';
import type { Place } from '@/components/library/route';
import { FilterChips } from '@/components/library/search/FilterChips';
import { QueryField } from '@/components/library/search/QueryField';
import { SavedSearches } from '@/components/library/search/SavedSearches';
import { TagChoice } from '@/components/library/search/TagChoice';
import type { SavedSearchesActs } from '@/components/library/search/useSavedSearches';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Menu } from '@/components/ui/Menu';
import type { Vocabulary } from '@/utils/model/query/completions';
import { wordsIn } from '@/utils/model/query/query';
import { SortChoice } from './SortChoice';
import { StateChoice } from './StateChoice';
import type { ReadingList } from './useReadingList';
import './ListHead.css';

export interface ListHeadProps {
  readonly reading: ReadingList;
  readonly vocabulary: Vocabulary;
  readonly trash: boolean;
  readonly saved: SavedSearchesActs;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Whether the other filters are shown below. */
  readonly isFiltering: boolean;
  onFiltering(shown: boolean): void;
  onGo(place: Place): void;
  /** A button went away by its own press, and nothing near it is left to take the focus. */
  onPressedGone(): void;
  onDownloadAll(): void;
  onShortcuts(): void;
  onSaveSearch(): void;
  onEmptyTrash(): void;
}

/** The head of the list: what narrows and orders it, and what concerns it as a whole. */
export function ListHead(props: ListHeadProps) {
  const { reading, trash, search, isFiltering } = props;
  const { view, fault, narrow } = reading;
  return (
    <>
      <h1 class="only-heard">{i18n.t('library.title')}</h1>
      {trash && <TrashHead {...props} />}
      <QueryField
        search={search}
        text={view.text}
        fault={fault}
        vocabulary={props.vocabulary}
        onEnter={reading.prepare}
        onText={reading.search}
      />
      <div class="list-head__tools">
        {!trash && (
          <IconButton
            icon={SlidersHorizontal}
            label={i18n.t('library.moreFilters')}
            pressed={isFiltering}
            onClick={() => props.onFiltering(!isFiltering)}
          />
        )}
        <MoreMenu {...props} />
      </div>
      {!trash && (
        <StateChoice
          state={view.filter.states?.[0] ?? null}
          onState={(state) => narrow({ states: state ? [state] : [] })}
        />
      )}
      <TagChoice tag={view.filter.tag ?? null} reading={reading} onTag={(tag) => narrow({ tag })} />
      <SortChoice
        order={view.order}
        hasWords={wordsIn(reading.query).length > 0}
        onOrder={reading.order}
      />
      {!trash && (
        <SavedSearches
          lists={props.saved.lists}
          onLook={props.saved.look}
          onRemove={(id) => {
            search.current?.focus();
            void props.saved.remove(id);
          }}
        />
      )}
      <FilterChips
        view={view}
        onView={(narrower) => {
          search.current?.focus();
          reading.look(narrower);
        }}
        onClear={() => {
          reading.clear();
          search.current?.focus();
        }}
        onSave={props.onSaveSearch}
      />
    </>
  );
}

function TrashHead({ onGo, onEmptyTrash }: ListHeadProps) {
  return (
    <div class="list-head__place">
      <IconButton icon={ArrowLeft} label={i18n.t('library.back')} onClick={() => onGo('list')} />
      <h2 class="list-head__name">{i18n.t('library.trash')}</h2>
      <Button onClick={onEmptyTrash}>{i18n.t('library.emptyTrash')}</Button>
      <p class="list-head__say">{i18n.t('library.trashText')}</p>
    </div>
  );
}

function MoreMenu({ trash, onGo, onDownloadAll, onShortcuts }: ListHeadProps) {
  return (
    <Menu
      icon={Ellipsis}
      label={i18n.t('library.more')}
      items={[
        trash
          ? { label: i18n.t('library.title'), onSelect: () => onGo('list') }
          : { label: i18n.t('library.trash'), onSelect: () => onGo('trash') },
        { label: i18n.t('library.tags'), onSelect: () => onGo('tags') },
        { label: i18n.t('library.duplicates'), onSelect: () => onGo('duplicates') },
        { label: i18n.t('library.downloadAll'), onSelect: onDownloadAll },
        { label: i18n.t('library.files'), onSelect: () => openFiles() },
        { label: i18n.t('library.teamDigest'), onSelect: () => openFiles('team') },
        { label: i18n.t('library.fullPage'), onSelect: openInTab },
        { label: i18n.t('library.shortcuts'), onSelect: onShortcuts },
        { label: i18n.t('library.settings'), onSelect: () => browser.runtime.openOptionsPage() },
      ]}
    />
  );
}

function openInTab(): void {
  void browser.tabs.create({ url: location.href });
}

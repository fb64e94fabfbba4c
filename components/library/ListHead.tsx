import { Download, Ellipsis } from 'lucide';
import type { RefObject } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Menu } from '@/components/ui/Menu';
import { ListFilters } from './ListFilters';
import type { ReadingList } from './useReadingList';

export interface ListHeadProps {
  readonly reading: ReadingList;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly selectedCount: number;
  onDownload(which: 'all' | 'selected'): void;
  onShortcuts(): void;
}

/** The head of the reading list: filters, how many articles they leave, and what concerns the list as a whole. */
export function ListHead({ reading, search, ...props }: ListHeadProps) {
  const { articles, filter, filtered, tags, narrow, status } = reading;
  return (
    <>
      <h1 class="library__hidden">{i18n.t('library.title')}</h1>
      <ListFilters filter={filter} tags={tags} search={search} onFilter={narrow} />
      <ExportMenu {...props} />
      <MoreMenu onShortcuts={props.onShortcuts} />
      <p class="library__count" role="status">
        {status === 'ready' &&
          i18n.t(filtered ? 'library.found' : 'library.articles', articles.length)}
      </p>
    </>
  );
}

function ExportMenu({
  selectedCount,
  onDownload,
}: Pick<ListHeadProps, 'selectedCount' | 'onDownload'>) {
  return (
    <Menu
      icon={Download}
      label={i18n.t('library.export')}
      items={[
        { label: i18n.t('library.downloadAll'), onSelect: () => onDownload('all') },
        {
          label: i18n.t('library.downloadSelected'),
          disabled: selectedCount === 0,
          onSelect: () => onDownload('selected'),
        },
      ]}
    />
  );
}

function MoreMenu({ onShortcuts }: Pick<ListHeadProps, 'onShortcuts'>) {
  return (
    <Menu
      icon={Ellipsis}
      label={i18n.t('library.more')}
      items={[
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

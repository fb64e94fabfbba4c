import { i18n } from '#i18n';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import { orderName, orders } from '@/components/library/list/listView';
import type { Library } from '@/components/library/useLibrary';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { SmartListId } from '@/utils/model/ids';
import { wordsIn } from '@/utils/model/query/query';
import type { SmartList } from '@/utils/model/records';
import { smartLists } from '@/utils/storage/queries/smartLists';

export interface SavedSearchesActs {
  readonly lists: readonly SmartList[];
  /** Keeps what the list is narrowed to now. One of the same name takes the new search. */
  save(name: string): Promise<boolean>;
  remove(id: SmartListId): Promise<boolean>;
  look(list: SmartList): void;
}

/** The searches that are kept under a name, by name. */
export function useSavedSearches(
  { db, acts, reading }: Library,
  library: PanelToBackground,
): SavedSearchesActs {
  const live = useLive(() => smartLists(db), [db]);
  const lists = useHeld(live.status === 'ready' ? live.value : undefined) ?? [];
  return {
    lists,
    save(name) {
      const { text, filter } = reading.view;
      const usual = wordsIn(reading.query).length > 0 ? orders.relevance : orders.newest;
      const { sort, descending } = reading.view.order ?? usual;
      const id = lists.find((list) => list.name === name)?.id ?? null;
      return acts.act(i18n.t('library.searchSaved', [name]), () =>
        library.saveSmartList({ id, name, query: text, filter, sort, descending }),
      );
    },
    remove: (id) =>
      acts.act(i18n.t('library.searchRemoved'), () => library.removeSmartList({ id })),
    look({ query, filter, sort, descending }) {
      const order = { sort, descending };
      const isUsual = ['relevance', 'newest'].includes(orderName(order) ?? '');
      reading.look({ text: query, filter, order: isUsual ? null : order });
    },
  };
}

import { X } from 'lucide';
import { i18n } from '#i18n';
import { Icon } from '@/components/ui/Icon';
import type { SmartListId } from '@/utils/model/ids';
import type { SmartList } from '@/utils/model/records';
import './SavedSearches.css';

export interface SavedSearchesProps {
  readonly lists: readonly SmartList[];
  onLook(list: SmartList): void;
  onRemove(id: SmartListId): void;
}

/** The searches that are kept under a name. */
export function SavedSearches({ lists, onLook, onRemove }: SavedSearchesProps) {
  if (lists.length === 0) return null;
  return (
    <ul class="saved-searches" aria-label={i18n.t('library.savedSearches')}>
      {lists.map((list) => (
        <li key={list.id} class="saved-searches__item">
          <button type="button" class="saved-searches__name" onClick={() => onLook(list)}>
            <bdi>{list.name}</bdi>
          </button>
          <button
            type="button"
            class="saved-searches__remove"
            aria-label={i18n.t('library.removeSearch', [list.name])}
            onClick={() => onRemove(list.id)}
          >
            <Icon icon={X} size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}

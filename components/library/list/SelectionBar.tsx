import { Archive, ArchiveRestore, Download, Inbox, Star, StarOff, Tag, Trash2, X } from 'lucide';
import { i18n } from '#i18n';
import { IconButton } from '@/components/ui/IconButton';
import './SelectionBar.css';

export interface SelectionBarProps {
  readonly count: number;
  /** How many could be ticked. */
  readonly of: number;
  readonly trash: boolean;
  /** All of them are archived: archiving then means the way back. */
  readonly archived: boolean;
  /** All of them are favourites. */
  readonly favourite: boolean;
  onTickAll(): void;
  onArchive(): void;
  onFavourite(): void;
  onTag(): void;
  onExport(): void;
  onDelete(): void;
  onRestore(): void;
  onPurge(): void;
  onClear(): void;
}

/** What can be done with the ticked rows; stands where the count of the list stood. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, of, trash } = props;
  return (
    <div class="selection-bar" role="toolbar" aria-label={i18n.t('library.selectionActions')}>
      <label class="selection-bar__all">
        <input
          type="checkbox"
          aria-label={i18n.t('library.selectAll')}
          checked={count === of}
          indeterminate={count > 0 && count < of}
          onClick={props.onTickAll}
        />
        <span role="status">{i18n.t('library.selected', count)}</span>
      </label>
      {trash ? <InTrash {...props} /> : <InList {...props} />}
      <IconButton icon={X} label={i18n.t('library.clearSelection')} onClick={props.onClear} />
    </div>
  );
}

function InList({ archived, favourite, ...on }: SelectionBarProps) {
  return (
    <>
      <IconButton
        icon={archived ? Inbox : Archive}
        label={i18n.t(archived ? 'library.moveToInbox' : 'library.archive')}
        onClick={on.onArchive}
      />
      <IconButton
        icon={favourite ? StarOff : Star}
        label={i18n.t(favourite ? 'library.unfavourite' : 'library.makeFavourite')}
        onClick={on.onFavourite}
      />
      <IconButton icon={Tag} label={i18n.t('library.addTags')} onClick={on.onTag} />
      <IconButton icon={Download} label={i18n.t('library.export')} onClick={on.onExport} />
      <IconButton icon={Trash2} label={i18n.t('library.delete')} onClick={on.onDelete} />
    </>
  );
}

function InTrash({ onRestore, onPurge }: SelectionBarProps) {
  return (
    <>
      <IconButton icon={ArchiveRestore} label={i18n.t('library.restore')} onClick={onRestore} />
      <IconButton icon={Trash2} label={i18n.t('library.deleteForGood')} onClick={onPurge} />
    </>
  );
}

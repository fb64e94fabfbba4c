import { Archive, Tag, Trash2, X } from 'lucide';
import { i18n } from '#i18n';
import { IconButton } from '@/components/ui/IconButton';
import './SelectionBar.css';

export interface SelectionBarProps {
  readonly count: number;
  /** How many could be ticked. */
  readonly of: number;
  /** All of them are archived: archiving then means the way back. */
  readonly archived: boolean;
  onTickAll(): void;
  onArchive(): void;
  onTag(): void;
  onDelete(): void;
  onClear(): void;
}

/** What can be done with the ticked rows; stands where the count of the list stood. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, of, archived } = props;
  const archive = archived ? i18n.t('library.moveToInbox') : i18n.t('library.archive');
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
      <IconButton icon={Archive} label={archive} onClick={props.onArchive} />
      <IconButton icon={Tag} label={i18n.t('library.addTags')} onClick={props.onTag} />
      <IconButton icon={Trash2} label={i18n.t('library.delete')} onClick={props.onDelete} />
      <IconButton icon={X} label={i18n.t('library.clearSelection')} onClick={props.onClear} />
    </div>
  );
}

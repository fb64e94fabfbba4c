import { Pencil, Trash2 } from 'lucide';
import { i18n } from '#i18n';
import { colourName } from '@/components/annotation/colourName';
import { IconButton } from '@/components/ui/IconButton';
import type { Colour } from '@/utils/model/colour';
import type { TagNode } from './tagTree';
import './TagRow.css';

export interface TagRowProps {
  readonly node: TagNode;
  readonly colour: Colour | null;
  readonly ticked: boolean;
  onFocus(): void;
  onTick(): void;
  onShow(): void;
  onEdit(): void;
  onDelete(): void;
}

/** One tag, as far in as tags stand above it. Its buttons are named by the whole tag. */
export function TagRow({ node, colour, ticked, ...on }: TagRowProps) {
  const { tag, name, depth, count } = node;
  return (
    <li
      class="tag-row"
      data-tag={tag}
      style={{ '--depth': Math.min(depth, 6) }}
      onFocusIn={on.onFocus}
    >
      <input
        type="checkbox"
        class="tag-row__tick"
        aria-label={i18n.t('library.select', [tag])}
        checked={ticked}
        onChange={on.onTick}
      />
      {colour && (
        <span
          class="tag-row__dot"
          data-colour={colour}
          role="img"
          aria-label={colourName(colour)}
        />
      )}
      <span class="tag-row__words">
        <button type="button" class="tag-row__name" aria-label={tag} onClick={on.onShow}>
          <bdi>{name}</bdi>
        </button>
        <span class="tag-row__count">{i18n.t('library.tagUses', count)}</span>
      </span>
      <IconButton icon={Pencil} label={i18n.t('library.editTag', [tag])} onClick={on.onEdit} />
      <IconButton icon={Trash2} label={i18n.t('library.deleteTag', [tag])} onClick={on.onDelete} />
    </li>
  );
}

import { Crosshair, Pencil, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import { useAfterDrawing } from '@/components/hooks/useAfterDrawing';
import { IconButton } from '@/components/ui/IconButton';
import type { Annotation } from '@/utils/model/page';
import type { Highlight, Sighting } from '@/utils/model/records';
import { Foldable } from './Foldable';
import { HighlightEditor } from './HighlightEditor';
import './HighlightCard.css';

/** Where a card stands in a list of which only some are drawn. */
interface CardPlace {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  /** Takes the card's height; told of the element while it is there. */
  measure(card: HTMLElement | null): void;
}

export interface HighlightCardProps {
  readonly store: Store;
  /** Null where the cards stand one below the other by themselves. */
  readonly place?: CardPlace | null;
  readonly highlight: Highlight;
  /** How it fared on its page when that was last open; undefined when it never was. */
  readonly status?: Sighting['status'] | undefined;
  readonly knownTags: readonly string[];
  /** Opens as being edited: something was being typed when it was last left. */
  readonly startsEditing?: boolean;
  /** More that can be done with it, such as finding it again. */
  readonly children?: ComponentChildren;
  onJump(): void;
  onChange(annotation: Annotation): Promise<boolean>;
  onRemove(): void;
}

/** One passage in a list: its words, what is said about it, and what can be done with it. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, status, startsEditing = false } = props;
  const [isEditing, setEditing] = useState(startsEditing);
  const edit = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  const close = () => {
    setEditing(false);
    afterDrawing(() => edit.current?.focus());
  };
  return (
    <li
      {...placed(props.place ?? null)}
      class="highlight-card"
      data-colour={highlight.colour}
      data-status={status}
      data-highlight={highlight.id}
    >
      <Foldable text={highlight.quote}>
        {(isFolded) => (
          <blockquote class="highlight-card__quote" data-folded={isFolded} dir="auto">
            {highlight.quote}
          </blockquote>
        )}
      </Foldable>
      {status && status !== 'anchored' && (
        <p class="highlight-card__said" data-status={status}>
          {i18n.t(status === 'orphan' ? 'annotation.orphan' : 'annotation.approximate')}
        </p>
      )}
      {isEditing ? (
        <HighlightEditor
          store={props.store}
          highlight={highlight}
          knownTags={props.knownTags}
          onSave={async (annotation) => {
            const isSaved = await props.onChange(annotation);
            if (isSaved) close();
            return isSaved;
          }}
          onCancel={close}
        />
      ) : (
        <>
          {highlight.note && (
            <Foldable text={highlight.note}>
              {(isFolded) => (
                <p class="highlight-card__note" data-folded={isFolded} dir="auto">
                  {highlight.note}
                </p>
              )}
            </Foldable>
          )}
          <div class="highlight-card__foot">
            <Tags tags={highlight.tags} />
            <div class="highlight-card__tools">
              <IconButton
                icon={Crosshair}
                label={i18n.t('annotation.jump')}
                onClick={props.onJump}
              />
              <IconButton
                icon={Pencil}
                label={i18n.t('annotation.edit')}
                buttonRef={edit}
                onClick={() => setEditing(true)}
              />
              <IconButton
                icon={Trash2}
                label={i18n.t('annotation.remove')}
                onClick={props.onRemove}
              />
            </div>
          </div>
        </>
      )}
      {props.children}
    </li>
  );
}

function placed(place: CardPlace | null) {
  if (!place) return {};
  return {
    ref: place.measure,
    style: { insetBlockStart: `${place.top}px` },
    'data-index': place.index,
    'aria-setsize': place.count,
    'aria-posinset': place.index + 1,
  };
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <p class="highlight-card__tags">
      {tags.map((tag) => (
        <bdi key={tag}>#{tag}</bdi>
      ))}
    </p>
  );
}

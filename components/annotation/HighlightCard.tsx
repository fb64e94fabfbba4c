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
import type { PassagePlace } from './usePassageRows';
import './HighlightCard.css';

export interface HighlightCardProps {
  readonly store: Store;
  /** Null where the cards stand one below the other by themselves. */
  readonly place?: PassagePlace | null;
  readonly highlight: Highlight;
  /** How it fared on its page when that was last open; undefined when it never was. */
  readonly status?: Sighting['status'] | undefined;
  readonly knownTags: readonly string[];
  /** More that can be done with it, such as finding it again. */
  readonly children?: ComponentChildren;
  onJump(): void;
  onChange(annotation: Annotation): Promise<boolean>;
  onRemove(): void;
}

/** One passage in a list: its words, what is said about it, and what can be done with it. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, status } = props;
  const [isEditing, setEditing] = useState(false);
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
        <Said highlight={highlight}>
          <IconButton icon={Crosshair} label={i18n.t('annotation.jump')} onClick={props.onJump} />
          <IconButton
            icon={Pencil}
            label={i18n.t('annotation.edit')}
            buttonRef={edit}
            onClick={() => setEditing(true)}
          />
          <IconButton icon={Trash2} label={i18n.t('annotation.remove')} onClick={props.onRemove} />
        </Said>
      )}
      {props.children}
    </li>
  );
}

function placed(place: PassagePlace | null) {
  if (!place) return {};
  return {
    ref: place.measure,
    style: { insetBlockStart: `${place.top}px` },
    'data-index': place.index,
    'aria-setsize': place.count,
    'aria-posinset': place.index + 1,
  };
}

/** What is said about a passage, with its tools at the end. */
function Said({ highlight, children }: Pick<HighlightCardProps, 'highlight' | 'children'>) {
  const { note, tags } = highlight;
  return (
    <>
      {note && (
        <Foldable text={note}>
          {(isFolded) => (
            <p class="highlight-card__note" data-folded={isFolded} dir="auto">
              {note}
            </p>
          )}
        </Foldable>
      )}
      <div class="highlight-card__foot">
        <Tags tags={tags} />
        <div class="highlight-card__tools">{children}</div>
      </div>
    </>
  );
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

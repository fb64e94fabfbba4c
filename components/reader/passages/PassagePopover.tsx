import { Trash2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { HighlightEditor } from '@/components/annotation/HighlightEditor';
import { Repair } from '@/components/annotation/repair/Repair';
import type { Store } from '@/components/hooks/store';
import { Button } from '@/components/ui/Button';
import { rememberPlace } from '@/components/ui/rememberPlace';
import type { Annotation, Passage } from '@/utils/model/page';
import type { Highlight, Sighting } from '@/utils/model/records';
import { beside } from './beside';
import './PassagePopover.css';

export interface PassagePopoverProps {
  readonly store: Store;
  readonly highlight: Highlight;
  /** How it fared on its live page. */
  readonly sighting: Sighting | undefined;
  readonly range: Range;
  readonly frame: HTMLElement;
  /** Whether the text here is not quite what was marked. */
  readonly isApproximate: boolean;
  readonly knownTags: readonly string[];
  onSave(annotation: Annotation): Promise<boolean>;
  onRemove(): void;
  onRepair(passage: Passage): Promise<boolean>;
  onClose(): void;
}

/** Colour, tags and note of one passage, beside it. Escape and a press elsewhere close it. */
export function PassagePopover(props: PassagePopoverProps) {
  const { highlight, range, frame, onClose } = props;
  const box = useRef<HTMLDivElement>(null);
  useDismissal(box, onClose);
  return (
    <div
      ref={box}
      class="passage-popover reader__floating"
      role="dialog"
      aria-label={i18n.t('reader.passage')}
      tabIndex={-1}
      style={beside(range, frame, { width: 320, height: 330 })}
    >
      {props.isApproximate && (
        <p class="passage-popover__said">{i18n.t('annotation.approximate')}</p>
      )}
      <HighlightEditor
        key={highlight.id}
        store={props.store}
        highlight={highlight}
        knownTags={props.knownTags}
        onSave={props.onSave}
        onCancel={onClose}
      />
      <Button variant="quiet" icon={Trash2} onClick={props.onRemove}>
        {i18n.t('library.delete')}
      </Button>
      <Repair
        library={props.store.library}
        highlight={highlight}
        sighting={props.sighting}
        onRepair={props.onRepair}
      />
    </div>
  );
}

/** Takes the focus while open; gives it back to where it was. */
function useDismissal(box: { readonly current: HTMLElement | null }, onClose: () => void) {
  const close = useRef(onClose);
  close.current = onClose;
  // In the layout, both ways: a picture later, the focus may be in the note, or where the reader went on.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const goBack = rememberPlace(document);
    box.current?.focus({ preventScroll: true });
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close.current();
      },
      { signal },
    );
    addEventListener(
      'pointerdown',
      (event) => {
        if (!box.current?.contains(event.target as Node)) close.current();
      },
      { signal },
    );
    return () => {
      controller.abort();
      if (box.current?.contains(document.activeElement) ?? true) goBack();
    };
  }, [box]);
}

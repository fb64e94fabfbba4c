import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AnnotationFields, type Typed } from '@/components/annotation/AnnotationFields';
import { annotationOf } from '@/components/annotation/annotationOf';
import { useSetting } from '@/components/hooks/useSetting';
import { Button } from '@/components/ui/Button';
import type { DraftContent } from '@/utils/messaging/protocol';
import type { Annotation, Passage } from '@/utils/model/page';
import { lastColour } from '@/utils/settings/lastColour';
import { useHighlightKeys } from './useHighlightKeys';

export interface PassageFormProps {
  readonly selection: Passage | null;
  readonly knownTags: readonly string[];
  readonly canHighlight: boolean;
  /** What was being typed when the popup was last closed; null for nothing. */
  readonly draft: DraftContent | null;
  /** Told of each change, so that it can be kept; null once it is used up. */
  onDraft(draft: DraftContent | null): void;
  /** Answers whether it was done: what was typed stays until then. */
  onHighlight(annotation: Annotation): Promise<boolean>;
}

const isMac = /mac|iphone|ipad/i.test(navigator.platform);
const empty: DraftContent = { colour: null, tags: [], tagText: '', note: '' };

/** Pen, tags and note for the selected passage. Without one it is there only for what was typed before. */
export function PassageForm(props: PassageFormProps) {
  const { selection, canHighlight, knownTags, onDraft } = props;
  const [typed, setTyped] = useState(props.draft ?? empty);
  const latest = useRef(typed);
  latest.current = typed;
  const [isBusy, setBusy] = useState(false);
  const [pen, , isPenKnown] = useSetting(lastColour);
  const form = useRef<HTMLFormElement>(null);
  const value: Typed = { ...typed, colour: typed.colour ?? pen };
  const mayHighlight = selection !== null && canHighlight && isPenKnown && !isBusy;
  // The focus goes along with the pen used last, unless it is elsewhere by then.
  useLayoutEffect(() => {
    const pens = form.current?.querySelector('[role="radiogroup"]');
    const isFree = document.activeElement === document.body;
    if (selection && (isFree || pens?.contains(document.activeElement))) {
      pens?.querySelector<HTMLInputElement>('input:checked')?.focus();
    }
  }, [pen, isPenKnown]);

  const highlight = async () => {
    if (!mayHighlight) return;
    setBusy(true);
    const isDone = await props.onHighlight(annotationOf(value));
    // What was typed meanwhile has been said of no passage yet.
    if (isDone && latest.current === typed) {
      setTyped(empty);
      onDraft(null);
    }
    setBusy(false);
  };
  useHighlightKeys(highlight);

  const isUntouched = typed.tags.length === 0 && !typed.tagText && !typed.note;
  // Before the pen is known another one would seem to be chosen: to choose that one would change nothing.
  if (!isPenKnown || (!selection && isUntouched)) return null;
  return (
    <form
      ref={form}
      class="popup-selected__form"
      onSubmit={(event) => {
        event.preventDefault();
        void highlight();
      }}
    >
      <AnnotationFields
        value={value}
        knownTags={knownTags}
        onChange={(news) => {
          const colour = news.colour === value.colour ? typed.colour : news.colour;
          const next = { ...news, colour };
          setTyped(next);
          onDraft(next);
        }}
      />
      <p class="popup-selected__foot">
        <Button type="submit" variant="primary" disabled={!mayHighlight}>
          {i18n.t('popup.highlight')}
        </Button>
        {selection ? (
          <kbd class="popup-selected__keys">
            {i18n.t(isMac ? 'popup.highlightKeysMac' : 'popup.highlightKeys')}
          </kbd>
        ) : (
          <span class="popup-selected__hint">{i18n.t('popup.typedIsKept')}</span>
        )}
      </p>
    </form>
  );
}

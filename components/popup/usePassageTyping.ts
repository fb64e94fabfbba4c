import { useRef, useState } from 'preact/hooks';
import type { Typed } from '@/components/annotation/AnnotationFields';
import { annotationOf } from '@/components/annotation/annotationOf';
import { useSetting } from '@/components/hooks/useSetting';
import type { DraftContent } from '@/utils/messaging/protocol';
import type { Annotation, Passage } from '@/utils/model/page';
import { lastColour } from '@/utils/settings/lastColour';

/** What is selected, and what becomes of what is typed about it. */
export interface PassageTyping {
  readonly selection: Passage | null;
  readonly canHighlight: boolean;
  /** What was being typed when the popup was last closed; null for nothing. */
  readonly draft: DraftContent | null;
  /** Told of each change, so that it can be kept; null once it is used up. */
  onDraft(draft: DraftContent | null): void;
  /** Answers whether it was done: what was typed stays until then. */
  onHighlight(annotation: Annotation): Promise<boolean>;
}

const empty: DraftContent = { colour: null, tags: [], tagText: '', note: '' };

/** What is typed about the selected passage, with the pen used last until another is chosen. */
export function usePassageTyping(props: PassageTyping) {
  const { selection, canHighlight, onDraft } = props;
  const [typed, setTyped] = useState(props.draft ?? empty);
  const latest = useRef(typed);
  latest.current = typed;
  const [isBusy, setBusy] = useState(false);
  const [pen, , isPenKnown] = useSetting(lastColour);
  const value: Typed = { ...typed, colour: typed.colour ?? pen };
  const mayHighlight = selection !== null && canHighlight && isPenKnown && !isBusy;

  return {
    value,
    /** The one used last. */
    pen,
    isPenKnown,
    isUntouched: typed.tags.length === 0 && !typed.tagText && !typed.note,
    mayHighlight,
    type(news: Typed) {
      const colour = news.colour === value.colour ? typed.colour : news.colour;
      const next = { ...news, colour };
      setTyped(next);
      onDraft(next);
    },
    async highlight() {
      if (!mayHighlight) return;
      setBusy(true);
      const isDone = await props.onHighlight(annotationOf(value));
      // What was typed meanwhile has been said of no passage yet.
      if (isDone && latest.current === typed) {
        setTyped(empty);
        onDraft(null);
      }
      setBusy(false);
    },
  };
}

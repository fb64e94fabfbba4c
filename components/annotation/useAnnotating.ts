import { useRef, useState } from 'preact/hooks';
import type { DraftContent } from '@/utils/messaging/protocol';
import type { Annotation } from '@/utils/model/page';
import type { Typed } from './AnnotationFields';
import { annotationOf } from './annotationOf';

/** What is said about a passage, and what becomes of what is typed about it. */
export interface Annotating {
  /** As it is now. */
  readonly annotation: Pick<Annotation, 'colour' | 'note'> & { readonly tags: readonly string[] };
  /** What was being typed when it was last left, or null. */
  readonly draft?: DraftContent | null;
  /** Told of each keystroke, so that it can be kept; null once it is saved or thrown away. */
  onDraft?(draft: DraftContent | null): void;
  /** Answers whether it was saved: what was typed stays until then. */
  onSave(annotation: Annotation): Promise<boolean>;
  onCancel(): void;
}

/** What is typed about a passage, from what was last left half typed to what is saved. */
export function useAnnotating({ annotation, draft, onDraft, onSave, onCancel }: Annotating) {
  const [typed, setTyped] = useState<Typed>(() => begin(annotation, draft));
  const [isSaving, setSaving] = useState(false);
  const latest = useRef(typed);

  const save = async () => {
    if (isSaving) return;
    setSaving(true);
    let isSaved: boolean;
    let sent: Typed;
    do {
      sent = latest.current;
      isSaved = await onSave(annotationOf(sent));
      // What was typed meanwhile is meant as well.
    } while (isSaved && latest.current !== sent);
    if (isSaved) onDraft?.(null);
    else setSaving(false);
  };
  const cancel = () => {
    onDraft?.(null);
    onCancel();
  };
  return {
    typed,
    isSaving,
    save,
    cancel,
    type(value: Typed) {
      latest.current = value;
      setTyped(value);
      onDraft?.(value);
    },
    onKeyDown(event: KeyboardEvent) {
      const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (event.isComposing || !(saves || event.key === 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      if (saves) void save();
      else cancel();
    },
  };
}

function begin(now: Annotating['annotation'], draft?: DraftContent | null): Typed {
  const { colour, tags, note } = now;
  if (!draft) return { colour, tags, tagText: '', note };
  return { ...draft, colour: draft.colour ?? colour };
}

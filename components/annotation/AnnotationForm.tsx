import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { DraftContent } from '@/utils/messaging/protocol';
import type { Annotation } from '@/utils/model/page';
import { AnnotationFields, type Typed } from './AnnotationFields';
import { annotationOf } from './annotationOf';
import './AnnotationForm.css';

export interface AnnotationFormProps {
  /** As it is now. */
  readonly annotation: Pick<Annotation, 'colour' | 'note'> & { readonly tags: readonly string[] };
  /** What was being typed when it was last left, or null. */
  readonly draft?: DraftContent | null;
  readonly knownTags: readonly string[];
  /** Told of each keystroke, so that it can be kept; null once it is saved or thrown away. */
  onDraft?(draft: DraftContent | null): void;
  /** Answers whether it was saved: what was typed stays until then. */
  onSave(annotation: Annotation): Promise<boolean>;
  onCancel(): void;
}

/** Changes what is said about a passage. Ctrl or Cmd and Enter saves, Escape cancels. */
export function AnnotationForm(props: AnnotationFormProps) {
  const { annotation, draft, knownTags, onDraft } = props;
  const [typed, setTyped] = useState<Typed>(() => begin(annotation, draft));
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // In the layout: a picture later, the focus may be where the reader has put it.
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const latest = useRef(typed);
  const save = async () => {
    if (isSaving) return;
    setSaving(true);
    let isSaved: boolean;
    let sent: Typed;
    do {
      sent = latest.current;
      isSaved = await props.onSave(annotationOf(sent));
      // What was typed meanwhile is meant as well.
    } while (isSaved && latest.current !== sent);
    if (isSaved) onDraft?.(null);
    else setSaving(false);
  };
  const cancel = () => {
    onDraft?.(null);
    props.onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.isComposing || !(saves || event.key === 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (saves) void save();
    else cancel();
  };

  return (
    <form
      ref={form}
      class="annotation-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <AnnotationFields
        value={typed}
        knownTags={knownTags}
        onChange={(value) => {
          latest.current = value;
          setTyped(value);
          onDraft?.(value);
        }}
      />
      <p class="annotation-form__foot">
        <Button type="submit" variant="primary" disabled={isSaving}>
          {i18n.t('annotation.save')}
        </Button>
        <Button variant="quiet" onClick={cancel}>
          {i18n.t('annotation.cancel')}
        </Button>
      </p>
    </form>
  );
}

function begin(now: AnnotationFormProps['annotation'], draft?: DraftContent | null): Typed {
  const { colour, tags, note } = now;
  if (!draft) return { colour, tags, tagText: '', note };
  return { ...draft, colour: draft.colour ?? colour };
}

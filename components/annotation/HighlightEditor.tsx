import type { Store } from '@/components/hooks/store';
import { useDraft } from '@/components/hooks/useDraft';
import type { Annotation } from '@/utils/model/page';
import { draftKey, type Highlight } from '@/utils/model/records';
import { AnnotationForm } from './AnnotationForm';

export interface HighlightEditorProps {
  readonly store: Store;
  readonly highlight: Highlight;
  readonly knownTags: readonly string[];
  onSave(annotation: Annotation): Promise<boolean>;
  onCancel(): void;
}

/** The form for one highlight, which goes on with what was being typed when it was last left. */
export function HighlightEditor({ store, highlight, ...rest }: HighlightEditorProps) {
  const kept = useDraft(store, draftKey('', highlight.id));
  if (kept.status === 'loading') return null;
  return <AnnotationForm annotation={highlight} draft={kept.draft} onDraft={kept.keep} {...rest} />;
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { AnnotationFields } from './AnnotationFields';
import { type Annotating, useAnnotating } from './useAnnotating';
import './AnnotationForm.css';

export interface AnnotationFormProps extends Annotating {
  readonly knownTags: readonly string[];
}

/** Changes what is said about a passage. Ctrl or Cmd and Enter saves, Escape cancels. */
export function AnnotationForm(props: AnnotationFormProps) {
  const { typed, isSaving, type, save, cancel, onKeyDown } = useAnnotating(props);
  const form = useRef<HTMLFormElement>(null);
  // In the layout: a picture later, the focus may be where the reader has put it.
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);
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
      <AnnotationFields value={typed} knownTags={props.knownTags} onChange={type} />
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

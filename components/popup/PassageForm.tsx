import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { AnnotationFields } from '@/components/annotation/AnnotationFields';
import { Button } from '@/components/ui/Button';
import { useHighlightKeys } from './useHighlightKeys';
import { type PassageTyping, usePassageTyping } from './usePassageTyping';

export interface PassageFormProps extends PassageTyping {
  readonly knownTags: readonly string[];
}

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** Pen, tags and note for the selected passage. Without one it is there only for what was typed before. */
export function PassageForm(props: PassageFormProps) {
  const { selection, knownTags } = props;
  const { value, pen, isPenKnown, isUntouched, mayHighlight, type, highlight } =
    usePassageTyping(props);
  const form = useRef<HTMLFormElement>(null);
  // The focus goes along with the pen used last, unless it is elsewhere by then.
  useLayoutEffect(() => {
    const pens = form.current?.querySelector('[role="radiogroup"]');
    const isFree = document.activeElement === document.body;
    if (selection && (isFree || pens?.contains(document.activeElement))) {
      pens?.querySelector<HTMLInputElement>('input:checked')?.focus();
    }
  }, [pen, isPenKnown]);
  useHighlightKeys(highlight);

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
      <AnnotationFields value={value} knownTags={knownTags} onChange={type} />
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

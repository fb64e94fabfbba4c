import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AnnotationFields, type Typed } from '@/components/annotation/AnnotationFields';
import { annotationOf } from '@/components/annotation/annotationOf';
import type { Store } from '@/components/hooks/store';
import { useDraft } from '@/components/hooks/useDraft';
import { useSetting } from '@/components/hooks/useSetting';
import { useShortcut } from '@/components/hooks/useShortcut';
import { Button } from '@/components/ui/Button';
import type { DraftContent } from '@/utils/messaging/protocol';
import { normaliseAddress } from '@/utils/model/address';
import type { Annotation, Passage } from '@/utils/model/page';
import { draftKey } from '@/utils/model/records';
import { lastColour } from '@/utils/settings/lastColour';

export interface SelectedPassageProps {
  readonly store: Store;
  /** Of the page, as the browser shows it. */
  readonly address: string;
  readonly selection: Passage | null;
  /** Nothing is marked on this page yet. */
  readonly isFirst: boolean;
  readonly knownTags: readonly string[];
  readonly canHighlight: boolean;
  /** Answers whether it was done: what was typed stays until then. */
  onHighlight(annotation: Annotation): Promise<boolean>;
}

/** The passage that is selected on the page, and what to say about it. What is typed outlives the popup. */
export function SelectedPassage(props: SelectedPassageProps) {
  const { address, selection, store } = props;
  const kept = useDraft(store, draftKey(normaliseAddress(address) ?? address, null));
  const id = useId();
  return (
    <section class="popup-selected" aria-labelledby={id} data-empty={selection === null}>
      <h2 id={id} class="popup__label">
        {i18n.t('popup.selected')}
      </h2>
      {selection ? (
        <blockquote class="popup-selected__quote" dir="auto">
          {selection.quote}
        </blockquote>
      ) : (
        <Teaching isFirst={props.isFirst} />
      )}
      {kept.status === 'ready' && <PassageForm {...props} draft={kept.draft} onDraft={kept.keep} />}
    </section>
  );
}

/** How to mark something: at length for the first time. */
function Teaching({ isFirst }: { isFirst: boolean }) {
  const shortcut = useShortcut('highlight-selection');
  return (
    <p class="popup-selected__hint">
      {i18n.t(isFirst ? 'popup.selectFirst' : 'popup.selectNext')}{' '}
      {shortcut && i18n.t('popup.orShortcut', [shortcut])}
    </p>
  );
}

const isMac = /mac|iphone|ipad/i.test(navigator.platform);
const empty: DraftContent = { colour: null, tags: [], tagText: '', note: '' };

interface PassageFormProps extends SelectedPassageProps {
  readonly draft: DraftContent | null;
  onDraft(draft: DraftContent | null): void;
}

function PassageForm(props: PassageFormProps) {
  const { selection, canHighlight, knownTags, onDraft } = props;
  const [typed, setTyped] = useState(props.draft ?? empty);
  const [isBusy, setBusy] = useState(false);
  const [pen] = useSetting(lastColour);
  const form = useRef<HTMLFormElement>(null);
  const value: Typed = { ...typed, colour: typed.colour ?? pen };
  const mayHighlight = selection !== null && canHighlight && !isBusy;
  // The pen used last is known a moment later: the focus goes along with it, unless it is elsewhere by then.
  useEffect(() => {
    const pens = form.current?.querySelector('[role="radiogroup"]');
    const isFree = document.activeElement === document.body;
    if (selection && (isFree || pens?.contains(document.activeElement))) {
      pens?.querySelector<HTMLInputElement>('input:checked')?.focus();
    }
  }, [pen]);

  const highlight = async () => {
    if (!mayHighlight) return;
    setBusy(true);
    if (await props.onHighlight(annotationOf(value))) {
      setTyped(empty);
      onDraft(null);
    }
    setBusy(false);
  };
  useHighlightKeys(highlight);

  const isUntouched = typed.tags.length === 0 && !typed.tagText && !typed.note;
  if (!selection && isUntouched) return null;
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

/** Ctrl or Cmd and Enter highlights from anywhere but another form, which has that key for itself. */
function useHighlightKeys(highlight: () => void): void {
  const latest = useRef(highlight);
  latest.current = highlight;
  useEffect(() => {
    const controller = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!isAsked || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

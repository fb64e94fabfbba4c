import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import { useDraft } from '@/components/hooks/useDraft';
import { useShortcut } from '@/components/hooks/useShortcut';
import { normaliseAddress } from '@/utils/model/address';
import type { Annotation, Passage } from '@/utils/model/page';
import { draftKey } from '@/utils/model/records';
import { PassageForm } from './PassageForm';

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

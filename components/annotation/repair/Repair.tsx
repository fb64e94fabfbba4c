import { Search } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { Passage } from '@/utils/model/page';
import type { Highlight, Sighting } from '@/utils/model/records';
import { selectorOf } from '@/utils/model/selectors';
import { RepairResults } from './RepairResults';
import { useRepair } from './useRepair';
import './Repair.css';

export interface RepairProps {
  readonly library: PanelToBackground;
  readonly highlight: Highlight;
  /** How it fared on its page; undefined when that was never open here. Nothing is shown of a passage that is there. */
  readonly sighting: Sighting | undefined;
  /** Gives the passage these selectors, tells of it and offers to take it back. False when it failed. */
  onRepair(passage: Passage): Promise<boolean>;
}

/**
 * A passage that its page has lost or changed: where it stood, when it was last seen, and the way to find it again. The
 * reader decides; what was marked is kept in any case.
 */
export function Repair(props: RepairProps) {
  const { status } = props.sighting ?? {};
  return status === 'orphan' || status === 'approximate' ? <Offer {...props} /> : null;
}

function Offer({ library, highlight, sighting, onRepair }: RepairProps) {
  const repair = useRepair(library, highlight.id);
  const opener = useRef<HTMLButtonElement>(null);
  const results = useRef<HTMLElement>(null);
  const isOpen = repair.state.status !== 'closed';
  useFocus(isOpen, results, opener);
  const isLost = sighting?.status === 'orphan';
  return (
    <div class="repair">
      {isLost && <Context highlight={highlight} />}
      {isLost && (
        <p class="repair__seen">{lastSeen(sighting?.foundAt ?? null, highlight.createdAt)}</p>
      )}
      {isOpen ? (
        <section
          ref={results}
          class="repair__results"
          aria-label={i18n.t('repair.results')}
          aria-busy={repair.state.status === 'searching'}
          aria-live="polite"
          tabIndex={-1}
        >
          <RepairResults
            highlight={highlight}
            repair={repair}
            onUse={async (passage) => {
              if (await onRepair(passage)) repair.close();
            }}
          />
        </section>
      ) : (
        <Button icon={Search} buttonRef={opener} onClick={repair.search}>
          {i18n.t(isLost ? 'repair.findAgain' : 'repair.showChange')}
        </Button>
      )}
    </div>
  );
}

/** What opened is where the focus goes, and what opened it is where it returns to. */
function useFocus(
  isOpen: boolean,
  results: { readonly current: HTMLElement | null },
  opener: { readonly current: HTMLElement | null },
): void {
  const was = useRef(isOpen);
  useLayoutEffect(() => {
    if (was.current !== isOpen) (isOpen ? results : opener).current?.focus();
    was.current = isOpen;
  }, [isOpen, results, opener]);
}

/** As much of the text around as tells where it was, in characters. */
const AROUND = 80;
const QUOTE = 60;

/** The passage's place: the end of what stood before it, and the beginning of what stood after. */
function Context({ highlight }: { highlight: Highlight }) {
  const selector = selectorOf(highlight.selectorSets.at(-1) ?? [], 'TextQuoteSelector');
  const [before, after] = [selector?.prefix.slice(-AROUND), selector?.suffix.slice(0, AROUND)];
  if (!before && !after) return null;
  const { quote } = highlight;
  return (
    <p class="repair__context" dir="auto">
      <span class="only-heard">{i18n.t('repair.context')}: </span>
      {before && `…${before.trimStart()}`}
      <mark>{quote.length > QUOTE ? `${quote.slice(0, QUOTE).trimEnd()}…` : quote}</mark>
      {after && `${after.trimEnd()}…`}
    </p>
  );
}

function lastSeen(foundAt: number | null, markedAt: number): string {
  const locale = browser.i18n.getUILanguage();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(foundAt ?? markedAt);
  return i18n.t(foundAt === null ? 'repair.neverSeen' : 'repair.lastSeen', [day]);
}

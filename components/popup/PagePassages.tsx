import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { HighlightCard } from '@/components/annotation/HighlightCard';
import { Repair } from '@/components/annotation/repair/Repair';
import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
import { type FindFocus, useRowFocus } from '@/components/hooks/useRowFocus';
import type { HighlightId } from '@/utils/model/ids';
import type { KeptPage } from '@/utils/storage/queries/pageAt';

export interface PagePassagesProps {
  readonly store: Store;
  readonly page: KeptPage;
  readonly knownTags: readonly string[];
  readonly acts: Acts;
  /** The passage made just now: the focus goes to it once it is in the list. */
  readonly newest: HighlightId | null;
  /** The last passage went away with the focus on it. */
  onEmptied(): void;
}

const findPassage: FindFocus<HighlightId> = (list, id) =>
  list.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(id)}"] button`);

/** The passages marked on this page. */
export function PagePassages({
  store,
  page,
  knownTags,
  acts,
  newest,
  onEmptied,
}: PagePassagesProps) {
  const { highlights, sightings } = page;
  const ids = highlights.map((highlight) => highlight.id);
  const rows = useRowFocus(ids, findPassage, onEmptied);
  const id = useId();
  const shown = useRef<HighlightId | null>(null);
  // In the layout: the next key may be pressed before the next picture.
  useLayoutEffect(() => {
    if (!newest || shown.current === newest || !ids.includes(newest)) return;
    shown.current = newest;
    rows.focus(newest);
  }, [newest, ids, rows]);
  if (ids.length === 0) return null;

  const { library } = store;
  const jump = async (to: HighlightId) => {
    try {
      const { status } = await library.jumpTo({ id: to });
      if (status === 'orphan') acts.say(i18n.t('library.jumpOrphan'));
      // The popup would stand before what was asked for.
      else window.close();
    } catch (error) {
      acts.fail(error);
    }
  };
  return (
    <section class="popup-passages">
      <h2 id={id} class="popup__label">
        {i18n.t('popup.highlights')}
      </h2>
      <ul
        ref={(element) => {
          rows.list.current = element;
        }}
        class="popup-passages__list"
        aria-labelledby={id}
      >
        {highlights.map((highlight) => (
          <HighlightCard
            key={highlight.id}
            store={store}
            highlight={highlight}
            status={sightings.get(highlight.id)?.status}
            knownTags={knownTags}
            onJump={() => void jump(highlight.id)}
            onChange={(annotation) =>
              acts.act(i18n.t('library.passageChanged'), () =>
                library.annotate({ id: highlight.id, annotation }),
              )
            }
            onRemove={() =>
              void acts.act(i18n.t('library.passageRemoved'), () =>
                library.removeHighlights({ ids: [highlight.id] }),
              )
            }
          >
            <Repair
              library={library}
              highlight={highlight}
              sighting={sightings.get(highlight.id)}
              onRepair={(passage) =>
                acts.act(i18n.t('repair.done'), () =>
                  library.reanchor({ id: highlight.id, passage }),
                )
              }
            />
          </HighlightCard>
        ))}
      </ul>
    </section>
  );
}

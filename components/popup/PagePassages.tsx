import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { PassageCards } from '@/components/annotation/PassageCards';
import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
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
  const id = useId();
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
    <section class="popup-passages" hidden={highlights.length === 0}>
      <h2 id={id} class="popup__label">
        {i18n.t('popup.highlights')}
      </h2>
      <PassageCards
        store={store}
        highlights={highlights}
        sightings={sightings}
        knownTags={knownTags}
        newest={newest}
        label={{ id }}
        scroller={null}
        onJump={(to) => void jump(to)}
        onChange={(to, annotation) =>
          acts.act(i18n.t('library.passageChanged'), () => library.annotate({ id: to, annotation }))
        }
        onRemove={(to) =>
          void acts.act(i18n.t('library.passageRemoved'), () =>
            library.removeHighlights({ ids: [to] }),
          )
        }
        onRepair={(to, passage) =>
          acts.act(i18n.t('repair.done'), () => library.reanchor({ id: to, passage }))
        }
        onEmptied={onEmptied}
      />
    </section>
  );
}

import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { Colour } from '@/utils/model/colour';
import { tagKey } from '@/utils/model/tag';
import { tagColours } from '@/utils/storage/queries/tagColours';

export interface TagActs {
  /** Gives a tag another name or place, with all below it, and a colour. */
  change(tag: string, to: string, colour: Colour | null): Promise<void>;
  merge(tags: readonly string[], to: string): Promise<boolean>;
  /** Takes a tag, and all below it, from everything that carries it. */
  remove(tag: string): Promise<boolean>;
}

export interface TagActsNeeds {
  readonly db: Store['db'];
  readonly library: PanelToBackground;
  readonly acts: Acts;
}

/** What can be done to a tag in the whole library, each told of and undoable. */
export function useTagActs({ db, library, acts }: TagActsNeeds): TagActs {
  const rename = (from: string, to: string) =>
    acts.act(i18n.t('library.tagRenamed', [from, to]), () =>
      library.changeTags({ change: { kind: 'rename', from, to } }),
    );
  return {
    async change(tag, to, colour) {
      if (to !== tag && !(await rename(tag, to))) return;
      const now = (await tagColours(db)).get(tagKey(to)) ?? null;
      if (now === colour) return;
      await acts.act(i18n.t('library.tagColoured', [to]), () =>
        library.setTagColour({ tag: to, colour }),
      );
    },
    merge: (tags, to) =>
      acts.act(i18n.t('library.tagsMerged', [to]), () =>
        library.changeTags({
          change: { kind: 'merge', from: tags.filter((tag) => tag !== to), to },
        }),
      ),
    remove: (tag) =>
      acts.act(i18n.t('library.tagDeleted', [tag]), () =>
        library.changeTags({ change: { kind: 'delete', tags: [tag] } }),
      ),
  };
}

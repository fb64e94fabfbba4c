import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { countsOf } from '@/components/hooks/countsOf';
import type { Acts } from '@/components/hooks/useActs';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';

export interface TrashActs {
  restore(ids: readonly ArticleId[]): Promise<boolean>;
  /** Deletes for good what is in the trash; all of it for null. Nothing brings it back. */
  purge(ids: readonly ArticleId[] | null): Promise<boolean>;
}

/** What can be done to articles in the trash. False when it failed. */
export function useTrashActs(library: PanelToBackground, { act, say, fail }: Acts): TrashActs {
  return useMemo(
    () => ({
      restore: (ids) =>
        act(i18n.t('library.restoredDone', ids.length), () =>
          library.restoreArticles({ ids: [...ids] }),
        ),
      async purge(ids) {
        try {
          const gone = await library.emptyTrash({ ids: ids && [...ids] });
          say(
            ids
              ? i18n.t('library.purgedDone', gone.articles)
              : i18n.t('library.trashEmptied', countsOf(gone.articles, gone.highlights)),
          );
          return true;
        } catch (error) {
          fail(error);
          return false;
        }
      },
    }),
    [library, act, say, fail],
  );
}

import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Acts } from '@/components/hooks/useActs';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';
import { tagChange } from '@/utils/model/tag';

export interface ArticleActs {
  /** Archives, or moves to the inbox. */
  archive(ids: readonly ArticleId[], archived: boolean): Promise<boolean>;
  favourite(ids: readonly ArticleId[], favourite: boolean): Promise<boolean>;
  remove(ids: readonly ArticleId[]): Promise<boolean>;
  addTags(ids: readonly ArticleId[], tags: readonly string[]): Promise<boolean>;
  /** Adds what `tags` has more than `before`, and takes away what it has less. */
  setTags(id: ArticleId, before: readonly string[], tags: readonly string[]): Promise<boolean>;
}

/** What can be done to articles, each told of, and undoable as one act but where it says otherwise. False when it failed. */
export function useArticleActs(library: PanelToBackground, { act }: Acts): ArticleActs {
  return useMemo(() => {
    const update = (
      done: string,
      ids: readonly ArticleId[],
      change: Parameters<PanelToBackground['updateArticles']>[0]['change'],
    ) => act(done, () => library.updateArticles({ ids: [...ids], change }));
    return {
      archive: (ids, archived) =>
        update(i18n.t(archived ? 'library.archivedDone' : 'library.inboxDone', ids.length), ids, {
          state: archived ? 'archived' : 'inbox',
        }),
      favourite: (ids, favourite) =>
        update(
          i18n.t(favourite ? 'library.favouriteDone' : 'library.unfavouriteDone', ids.length),
          ids,
          { favourite },
        ),
      remove: (ids) =>
        act(i18n.t('library.deletedDone', ids.length), () =>
          library.removeArticles({ ids: [...ids] }),
        ),
      addTags: (ids, addTags) => update(i18n.t('library.taggedDone', ids.length), ids, { addTags }),
      setTags: (id, before, tags) =>
        update(i18n.t('library.taggedDone', 1), [id], tagChange(before, tags)),
    };
  }, [library, act]);
}

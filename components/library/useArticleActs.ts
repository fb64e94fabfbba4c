import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Acts } from '@/components/hooks/useActs';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';
import type { Article } from '@/utils/model/records';

export interface ArticleActs {
  /** Archives; or moves to the inbox where all of them are archived already. */
  archive(articles: readonly Article[]): Promise<boolean>;
  remove(ids: readonly ArticleId[]): Promise<boolean>;
  addTags(ids: readonly ArticleId[], tags: readonly string[]): Promise<boolean>;
  setTags(id: ArticleId, tags: readonly string[]): Promise<boolean>;
}

/** What can be done to articles, each told of and undoable as one act. False when it failed. */
export function useArticleActs(library: PanelToBackground, { act }: Acts): ArticleActs {
  return useMemo(
    () => ({
      archive(articles) {
        const ids = articles.map(({ id }) => id);
        const back = articles.every(({ state }) => state === 'archived');
        return act(i18n.t(back ? 'library.inboxDone' : 'library.archivedDone', ids.length), () =>
          library.updateArticles({ ids, change: { state: back ? 'inbox' : 'archived' } }),
        );
      },
      remove: (ids) =>
        act(i18n.t('library.deletedDone', ids.length), () =>
          library.removeArticles({ ids: [...ids] }),
        ),
      addTags: (ids, addTags) =>
        act(i18n.t('library.taggedDone', ids.length), () =>
          library.updateArticles({ ids: [...ids], change: { addTags } }),
        ),
      setTags: (id, tags) =>
        act(i18n.t('library.taggedDone', 1), () =>
          library.updateArticles({ ids: [id], change: { tags } }),
        ),
    }),
    [library, act],
  );
}

import { Tag } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagField } from '@/components/annotation/TagField';
import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
import { useDraft } from '@/components/hooks/useDraft';
import { Button } from '@/components/ui/Button';
import { type Article, articleDraftKey } from '@/utils/model/records';
import { mergeTags } from '@/utils/model/tag';

export interface ArticleTagsProps {
  readonly store: Store;
  readonly article: Article;
  readonly acts: Acts;
  readonly knownTags: readonly string[];
}

/** The tags of the article itself: shown, and changed where they stand. */
export function ArticleTags({ store, article, acts, knownTags }: ArticleTagsProps) {
  const { tags } = article;
  const kept = useDraft(store, articleDraftKey(article.id));
  const [typed, setTyped] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isOpen = typed !== null;
  // What was half typed when the popup was last closed is gone on with.
  useEffect(() => {
    if (kept.status === 'ready' && kept.draft?.tagText) setTyped(kept.draft.tagText);
  }, [kept.status]);

  useEffect(() => {
    if (isOpen) frame.current?.querySelector('input')?.focus();
  }, [isOpen]);

  const type = (text: string) => {
    setTyped(text);
    if (kept.status !== 'ready') return;
    kept.keep(text ? { colour: null, tags: [], tagText: text, note: '' } : null);
  };
  const change = async (next: string[], text: string) => {
    const done = i18n.t('library.taggedDone', 1);
    const isDone = await acts.act(done, () =>
      store.library.updateArticles({ ids: [article.id], change: { tags: next } }),
    );
    if (isDone) type(text);
  };
  const close = async () => {
    const all = mergeTags(tags, (typed ?? '').split(','));
    if (all.length !== tags.length) await change(all, '');
    type('');
    setTyped(null);
    requestAnimationFrame(() => frame.current?.querySelector('button')?.focus());
  };

  if (!isOpen) {
    return (
      <div ref={frame} class="popup-tags">
        {tags.map((tag) => (
          <bdi key={tag} class="popup-tags__tag">
            #{tag}
          </bdi>
        ))}
        <Button variant="quiet" icon={Tag} onClick={() => setTyped('')}>
          {i18n.t(tags.length === 0 ? 'popup.addTags' : 'popup.editTags')}
        </Button>
      </div>
    );
  }
  return (
    <div ref={frame} class="popup-tags popup-tags--open">
      <TagField
        label={i18n.t('popup.articleTags')}
        tags={tags}
        text={typed}
        suggestions={knownTags}
        onTags={change}
        onText={type}
      />
      <Button onClick={close}>{i18n.t('popup.done')}</Button>
    </div>
  );
}

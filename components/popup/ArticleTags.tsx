import { Tag } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagField } from '@/components/annotation/TagField';
import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
import { useAfterDrawing } from '@/components/hooks/useAfterDrawing';
import { useDraft } from '@/components/hooks/useDraft';
import { Button } from '@/components/ui/Button';
import { type Article, articleDraftKey } from '@/utils/model/records';
import { mergeTags, tagChange } from '@/utils/model/tag';

export interface ArticleTagsProps {
  readonly store: Store;
  readonly article: Article;
  readonly acts: Acts;
  readonly knownTags: readonly string[];
}

/** The tags of the article itself: shown, and changed where they stand. */
export function ArticleTags(props: ArticleTagsProps) {
  const { tags } = props.article;
  const frame = useRef<HTMLDivElement>(null);
  const { typed, type, change, close } = useTagEditing(props);
  const afterDrawing = useAfterDrawing();
  const isOpen = typed !== null;
  useLayoutEffect(() => {
    if (isOpen) frame.current?.querySelector('input')?.focus();
  }, [isOpen]);

  if (!isOpen) {
    return (
      <div ref={frame} class="popup-tags">
        {tags.map((tag) => (
          <bdi key={tag} class="popup-tags__tag">
            #{tag}
          </bdi>
        ))}
        <Button variant="quiet" icon={Tag} onClick={() => type('')}>
          {i18n.t(tags.length === 0 ? 'popup.addTags' : 'popup.editTags')}
        </Button>
      </div>
    );
  }
  const done = async () => {
    if (await close()) afterDrawing(() => frame.current?.querySelector('button')?.focus());
  };
  return (
    <div ref={frame} class="popup-tags popup-tags--open">
      <TagField
        label={i18n.t('popup.articleTags')}
        tags={tags}
        text={typed}
        suggestions={props.knownTags}
        onTags={change}
        onText={type}
      />
      <Button onClick={() => void done()}>{i18n.t('popup.done')}</Button>
    </div>
  );
}

/** What is half typed among an article's tags: null while they are only shown. It outlives the popup. */
function useTagEditing({ store, article, acts }: ArticleTagsProps) {
  const kept = useDraft(store, articleDraftKey(article.id));
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const draft = kept.status === 'ready' ? kept.draft?.tagText : '';
    // What has been typed here by now is newer.
    if (draft) setTyped((now) => now || draft);
  }, [kept.status]);

  const type = (text: string) => {
    setTyped(text);
    if (kept.status !== 'ready') return;
    kept.keep(text ? { colour: null, tags: [], tagText: text, note: '' } : null);
  };
  const change = async (tags: string[], text: string) => {
    const isDone = await acts.act(i18n.t('library.taggedDone', 1), () =>
      store.library.updateArticles({ ids: [article.id], change: tagChange(article.tags, tags) }),
    );
    // What could not be kept goes back into the field.
    const unkept = tags.filter((tag) => !article.tags.includes(tag));
    type(isDone ? text : unkept.join(', '));
    return isDone;
  };
  /** False when what is typed could not be kept: then it stays open. */
  const close = async () => {
    const all = mergeTags(article.tags, (typed ?? '').split(','));
    if (all.length !== article.tags.length && !(await change(all, ''))) return false;
    type('');
    setTyped(null);
    return true;
  };
  return { typed, type, change, close };
}

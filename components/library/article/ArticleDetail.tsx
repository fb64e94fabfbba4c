import { ArrowLeft } from 'lucide';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagField } from '@/components/annotation/TagField';
import { markdownOf } from '@/components/hooks/markdownOf';
import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
import { useHeld } from '@/components/hooks/useHeld';
import { useHeldPassages } from '@/components/hooks/useHeldPassages';
import { useLive } from '@/components/hooks/useLive';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { ArticleId, HighlightId } from '@/utils/model/ids';
import type { Passage } from '@/utils/model/page';
import type { Article, Highlight } from '@/utils/model/records';
import { articleById } from '@/utils/storage/queries/articleById';
import type { HeldPassages, KeptPassages } from '@/utils/storage/queries/HeldPassages';
import { ArticleActions } from './ArticleActions';
import { ArticleHead } from './ArticleHead';
import { downloadMarkdown } from './exportFiles';
import { openPage, openReader } from './openAddress';
import { PassageList } from './PassageList';
import type { ArticleActs } from './useArticleActs';
import './ArticleDetail.css';

interface Opened extends KeptPassages {
  readonly article: Article | undefined;
}

/** All that the page of an article shows. */
async function openArticle(
  db: Store['db'],
  passages: HeldPassages,
  id: ArticleId,
): Promise<Opened> {
  const article = await articleById(db, id);
  const { highlights, sightings } = await passages.read(id);
  return { article, highlights, sightings };
}

export interface ArticleDetailProps {
  readonly db: Store['db'];
  readonly library: PanelToBackground;
  readonly id: ArticleId;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** The box that it scrolls in. */
  readonly pane: RefObject<HTMLElement | null>;
  readonly knownTags: readonly string[];
  readonly acts: Acts;
  readonly articleActs: ArticleActs;
  onBack(): void;
  /** The reader view was asked for, in the place of the list. */
  onReadHere(id: ArticleId): void;
  /** Delete was asked for: the list knows where to go on. */
  onDelete(id: ArticleId): void;
  onRestore(id: ArticleId): void;
}

/** One article: what it is, what can be done with it, and its passages. Keyed by its id. */
export function ArticleDetail(props: ArticleDetailProps) {
  const { db, id, onBack } = props;
  const passages = useHeldPassages(db);
  const live = useLive(() => openArticle(db, passages, id), [db, passages, id]);
  const opened = useHeld(live.status === 'ready' ? live.value : undefined);
  return (
    <article class="article-detail">
      <div class="article-detail__bar">
        <Button variant="quiet" icon={ArrowLeft} onClick={onBack}>
          {i18n.t('library.back')}
        </Button>
      </div>
      {opened &&
        (opened.article ? <Open {...props} {...opened} article={opened.article} /> : <Gone />)}
      {live.status === 'failed' && (
        <EmptyState title={i18n.t('library.failedTitle')}>
          {i18n.t('library.failedText')}
        </EmptyState>
      )}
    </article>
  );
}

function Gone() {
  return <EmptyState title={i18n.t('library.gone')}>{i18n.t('library.goneText')}</EmptyState>;
}

function Open(props: ArticleDetailProps & Opened & { article: Article }) {
  const { article, heading, knownTags, articleActs } = props;
  const on = useDetailActs(props);
  // What was pressed to open it may be hidden by it.
  useLayoutEffect(() => heading.current?.focus(), [heading]);
  return (
    <>
      <ArticleHead article={article} heading={heading} />
      {article.deletedAt !== null && (
        <p class="article-detail__said">{i18n.t('library.inTrash')}</p>
      )}
      <ArticleActions
        article={article}
        onReadHere={() => props.onReadHere(article.id)}
        onRead={() => openReader(article.id)}
        onOpenPage={() => openPage(article.address)}
        onCopy={on.copy}
        onDownload={on.download}
        onArchive={() => articleActs.archive([article.id], article.state !== 'archived')}
        onFavourite={() => articleActs.favourite([article.id], !article.favourite)}
        onRestore={() => props.onRestore(article.id)}
        onDelete={() => props.onDelete(article.id)}
      />
      <TagField
        label={i18n.t('library.tags')}
        tags={article.tags}
        suggestions={knownTags}
        onTags={(tags) => articleActs.setTags(article.id, article.tags, tags)}
      />
      <PassageList
        store={props}
        highlights={props.highlights}
        sightings={props.sightings}
        knownTags={knownTags}
        scroller={props.pane}
        onJump={on.jump}
        onChange={on.change}
        onRemove={on.remove}
        onRepair={on.repair}
        onEmptied={() => heading.current?.focus()}
      />
    </>
  );
}

const outcomes = {
  shown: null,
  orphan: () => i18n.t('library.jumpOrphan'),
  fragment: () => i18n.t('library.jumpFragment'),
};

function useDetailActs({
  db,
  library,
  acts,
  article,
  highlights,
}: ArticleDetailProps & { article: Article; highlights: readonly Highlight[] }) {
  const attempt = (work: Promise<unknown>, done?: string) =>
    work.then(() => done && acts.say(done), acts.fail);
  return {
    copy: () =>
      attempt(
        markdownOf(db, { article, highlights }).then((text) => navigator.clipboard.writeText(text)),
        i18n.t('library.copied'),
      ),
    download: () => attempt(downloadMarkdown(db, article), i18n.t('library.downloaded')),
    jump: (id: HighlightId) =>
      library.jumpTo({ id }).then(({ status }) => {
        const said = outcomes[status]?.();
        if (said) acts.say(said);
      }, acts.fail),
    change: (
      id: HighlightId,
      annotation: Parameters<PanelToBackground['annotate']>[0]['annotation'],
    ) => acts.act(i18n.t('library.passageChanged'), () => library.annotate({ id, annotation })),
    remove: (id: HighlightId) =>
      acts.act(i18n.t('library.passageRemoved'), () => library.removeHighlights({ ids: [id] })),
    repair: (id: HighlightId, passage: Passage) =>
      acts.act(i18n.t('repair.done'), () => library.reanchor({ id, passage })),
  };
}

import {
  Archive,
  ArchiveRestore,
  BookOpen,
  Copy,
  Download,
  ExternalLink,
  Inbox,
  PanelLeft,
  Star,
  StarOff,
  Trash2,
} from 'lucide';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { Article } from '@/utils/model/records';

export interface ArticleActionsProps {
  readonly article: Article;
  /** In this panel, sidebar or tab. */
  onReadHere(): void;
  /** In a tab of its own. */
  onRead(): void;
  onOpenPage(): void;
  onCopy(): void;
  onDownload(): void;
  onArchive(): void;
  onFavourite(): void;
  onRestore(): void;
  /** In the trash: for good. */
  onDelete(): void;
}

/** What can be done with one article. */
export function ArticleActions({ article, ...on }: ArticleActionsProps) {
  return (
    <div class="article-detail__actions">
      <Button variant="primary" icon={BookOpen} onClick={on.onRead}>
        {i18n.t('library.read')}
      </Button>
      {article.readable && article.deletedAt === null && (
        <Button icon={PanelLeft} onClick={on.onReadHere}>
          {i18n.t('library.readHere')}
        </Button>
      )}
      <Button icon={ExternalLink} onClick={on.onOpenPage}>
        {i18n.t('library.openPage')}
      </Button>
      <div class="article-detail__lesser">
        <Button variant="quiet" icon={Copy} onClick={on.onCopy}>
          {i18n.t('library.copyMarkdown')}
        </Button>
        <Button variant="quiet" icon={Download} onClick={on.onDownload}>
          {i18n.t('library.downloadMarkdown')}
        </Button>
        {article.deletedAt === null ? (
          <Keeping article={article} {...on} />
        ) : (
          <Button variant="quiet" icon={ArchiveRestore} onClick={on.onRestore}>
            {i18n.t('library.restore')}
          </Button>
        )}
        <Button variant="quiet" icon={Trash2} onClick={on.onDelete}>
          {i18n.t(article.deletedAt === null ? 'library.delete' : 'library.deleteForGood')}
        </Button>
      </div>
    </div>
  );
}

/** Where it is kept, and how dear it is. */
function Keeping({
  article,
  onArchive,
  onFavourite,
}: Pick<ArticleActionsProps, 'article' | 'onArchive' | 'onFavourite'>) {
  const archived = article.state === 'archived';
  const { favourite } = article;
  return (
    <>
      <Button variant="quiet" icon={archived ? Inbox : Archive} onClick={onArchive}>
        {i18n.t(archived ? 'library.moveToInbox' : 'library.archive')}
      </Button>
      <Button variant="quiet" icon={favourite ? StarOff : Star} onClick={onFavourite}>
        {i18n.t(favourite ? 'library.unfavourite' : 'library.makeFavourite')}
      </Button>
    </>
  );
}

import { Archive, BookOpen, Copy, Download, ExternalLink, Inbox, Trash2 } from 'lucide';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { Article } from '@/utils/model/records';

export interface ArticleActionsProps {
  readonly article: Article;
  onRead(): void;
  onOpenPage(): void;
  onCopy(): void;
  onDownload(): void;
  onArchive(): void;
  onDelete(): void;
}

/** What can be done with one article. */
export function ArticleActions({ article, ...on }: ArticleActionsProps) {
  const archived = article.state === 'archived';
  return (
    <div class="article-detail__actions">
      <Button variant="primary" icon={BookOpen} onClick={on.onRead}>
        {i18n.t('library.read')}
      </Button>
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
        <Button variant="quiet" icon={archived ? Inbox : Archive} onClick={on.onArchive}>
          {archived ? i18n.t('library.moveToInbox') : i18n.t('library.archive')}
        </Button>
        <Button variant="quiet" icon={Trash2} onClick={on.onDelete}>
          {i18n.t('library.delete')}
        </Button>
      </div>
    </div>
  );
}

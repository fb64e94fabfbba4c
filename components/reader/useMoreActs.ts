import { i18n } from '#i18n';
import { saveFile } from '@/components/hooks/saveFile';
import { savedPage } from '@/components/reader/saving/savedPage';
import type { MenuItem } from '@/components/ui/Menu';
import { fileName } from '@/utils/export/fileName';
import type { PageComparison } from '@/utils/messaging/protocol';
import { picturesOf } from '@/utils/storage/queries/picturesOf';
import type { ReaderPageProps } from './readerProps';
import type { Reader } from './useReader';

const comparisons: Record<PageComparison['status'], () => string> = {
  same: () => i18n.t('reader.comparedSame'),
  changed: () => i18n.t('reader.comparedChanged'),
  notOpen: () => i18n.t('reader.comparedNotOpen'),
  unreadable: () => i18n.t('reader.comparedUnreadable'),
};

/** What else can be done with the article that is shown: the entries of the bar's menu. */
export function useMoreActs(props: ReaderPageProps, reader: Reader): MenuItem[] {
  const { article, library } = props;
  const { acts, pictures } = reader;
  const articleId = article.id;
  const attempt = (work: Promise<string>) => void work.then(acts.say, acts.fail);
  const drop = {
    label: i18n.t('reader.dropImages'),
    onSelect: () =>
      attempt(library.dropPictures({ articleId }).then(() => i18n.t('reader.droppedImages'))),
  };
  return [
    { label: i18n.t('reader.print'), onSelect: () => print() },
    {
      label: i18n.t('reader.saveAsHtml'),
      disabled: reader.found === null,
      onSelect: () => attempt(saveAsHtml(props, reader).then(() => i18n.t('reader.savedAsHtml'))),
    },
    {
      label: i18n.t('reader.compare'),
      onSelect: () =>
        attempt(library.compareWithPage({ articleId }).then(({ status }) => comparisons[status]())),
    },
    ...(pictures.kept.size > 0 ? [drop] : []),
  ];
}

async function saveAsHtml(
  { db, article, stage }: ReaderPageProps,
  { root, found, highlights, pictures }: Reader,
): Promise<void> {
  if (!root || !found) return;
  const kept = await picturesOf(db, article.id, [...pictures.kept]);
  const text = await savedPage({ article, root, highlights, found, pictures: kept }, stage.toHtml);
  const name = fileName(article.title || article.host, '.html', new Set());
  saveFile(new Blob([text], { type: 'text/html;charset=utf-8' }), name);
}

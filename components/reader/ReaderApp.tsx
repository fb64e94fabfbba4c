import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { isWithoutDatabase } from '@/components/hooks/isWithoutDatabase';
import type { Store } from '@/components/hooks/store';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import { EmptyState } from '@/components/ui/EmptyState';
import { Skeleton } from '@/components/ui/Skeleton';
import type { ArticleId } from '@/utils/model/ids';
import type { Article, Snapshot } from '@/utils/model/records';
import { articleById } from '@/utils/storage/queries/articleById';
import { snapshotOf } from '@/utils/storage/queries/snapshotOf';
import { listAddress } from './listAddress';
import { ReaderPage } from './ReaderPage';
import type { ReaderAddress } from './readerAddress';
import type { ReaderAppProps } from './readerProps';
import './Reader.css';

interface Opened {
  readonly article: Article;
  readonly snapshot: Snapshot | undefined;
}

async function open(db: Store['db'], id: ArticleId | null): Promise<Opened | null> {
  const article = id ? await articleById(db, id) : undefined;
  return article ? { article, snapshot: await snapshotOf(db, article.id) } : null;
}

/** The reader view: the stored article, or why there is none. */
export function ReaderApp(props: ReaderAppProps) {
  const { db, stage, address } = props;
  const live = useLive(() => open(db, address.article), [db, address.article]);
  const opened = useHeld(live.status === 'ready' ? live.value : undefined);
  const html = opened?.snapshot?.html;
  const content = useMemo(
    () => (html === undefined ? null : stage.render(html, address.images)),
    [stage, html, address.images],
  );
  const title = opened?.article.title;
  useEffect(() => {
    document.title = title ? i18n.t('reader.windowTitle', [title]) : i18n.t('reader.bar');
  }, [title]);
  if (opened === undefined) {
    if (live.status === 'failed') return <Failed error={live.error} address={address} />;
    return <Skeleton label={i18n.t('reader.loading')} rows={8} />;
  }
  if (opened === null) {
    return (
      <Absent
        title={i18n.t('reader.missing')}
        text={i18n.t('reader.missingText')}
        address={address}
      />
    );
  }
  const { article } = opened;
  if (article.deletedAt !== null) {
    return (
      <Absent
        title={i18n.t('reader.trashed')}
        text={i18n.t('reader.trashedText')}
        article={article}
        address={address}
      />
    );
  }
  if (!content || !opened.snapshot) {
    return (
      <Absent
        title={i18n.t('reader.unreadable')}
        text={i18n.t('reader.unreadableText')}
        article={article}
        address={address}
      />
    );
  }
  return (
    <ReaderPage
      {...props}
      key={article.id}
      article={article}
      snapshot={opened.snapshot}
      content={content}
    />
  );
}

function Failed({ error, address }: { error: unknown; address: ReaderAddress }) {
  const which = isWithoutDatabase(error) ? 'noDatabase' : 'failed';
  return (
    <Absent
      title={i18n.t(`library.${which}Title`)}
      text={i18n.t(`library.${which}Text`)}
      address={address}
    />
  );
}

interface AbsentProps {
  readonly title: string;
  readonly text: string;
  readonly article?: Article;
  readonly address: ReaderAddress;
}

function Absent({ title, text, article, address }: AbsentProps) {
  return (
    <main class="reader__absent">
      <a href={address.fromList ? listAddress() : browser.runtime.getURL('/sidepanel.html')}>
        {i18n.t(address.fromList ? 'library.back' : 'reader.library')}
      </a>
      {article && (
        <p class="reader__absent-title" lang={article.language ?? undefined} dir="auto">
          {article.title}
        </p>
      )}
      <EmptyState
        title={title}
        action={
          article && (
            <a href={article.address} target="_blank" rel="noopener noreferrer">
              {i18n.t('reader.openPage')}
            </a>
          )
        }
      >
        {text}
      </EmptyState>
    </main>
  );
}

import type { Store } from '@/components/hooks/store';
import type { Article, Snapshot } from '@/utils/model/records';
import type { ArticleStage } from './ArticleStage';
import type { ReaderAddress } from './readerAddress';

/** What the reader view is given by its entrypoint. */
export interface ReaderAppProps extends Store {
  readonly stage: ArticleStage;
  readonly address: ReaderAddress;
}

/** What it has once the article is read from the library. */
export interface ReaderPageProps extends ReaderAppProps {
  readonly article: Article;
  /** What was saved, as it is stored: hostile. */
  readonly snapshot: Snapshot;
  /** Sanitised nodes of an inert document. */
  readonly content: DocumentFragment;
}

import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
import type { FileWorker } from './FileWorker';

/** What each tab works with. */
export interface FilesStore extends Store {
  readonly worker: FileWorker;
  readonly acts: Acts;
}

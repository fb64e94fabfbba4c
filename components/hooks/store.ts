import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';

/** What a page of ours works with: the database to read, and the background to ask for every write. */
export interface Store {
  readonly db: KantlijnDatabase;
  readonly library: PanelToBackground;
}

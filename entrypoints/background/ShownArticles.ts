import { storage } from 'wxt/utils/storage';
import type { Sender } from '@/utils/messaging/serve';
import type { ArticleId } from '@/utils/model/ids';
import { afterwards } from './afterwards';

/** Articles remembered a document; tabs remembered. */
const [MOST_ARTICLES, MOST_TABS] = [8, 500];

/** The articles of one document, the one that it showed last first. */
type Shown = readonly { readonly id: ArticleId; readonly origin: string }[];

/** Kept in memory by the browser as long as it runs: the background may be ended while a reader is typing. */
const item = storage.defineItem<[place: string, shown: Shown][]>('session:shownArticles', {
  fallback: [],
});

/**
 * Which articles a document has shown, by the word of the browser for its address at that time. An app changes its address without a
 * load: what a reader was typing about a passage then comes in after the page has moved on, and is still theirs.
 */
export class ShownArticles {
  #kept: Promise<Map<string, Shown>> | null = null;

  /** The sender's document shows an article. */
  async note(sender: Sender, id: ArticleId): Promise<void> {
    const place = placeOf(sender);
    if (!place) return;
    const { key, origin } = place;
    const kept = await this.#read();
    const before = kept.get(key) ?? [];
    kept.delete(key);
    kept.set(
      key,
      [{ id, origin }, ...before.filter((one) => one.id !== id)].slice(0, MOST_ARTICLES),
    );
    if (before[0]?.id === id && before[0].origin === origin) return;
    const [oldest] = kept.keys();
    if (kept.size > MOST_TABS && oldest !== undefined) kept.delete(oldest);
    afterwards(() => item.setValue([...kept]));
  }

  /** Whether the sender's document has shown it, and still stands at the same site. */
  async has(sender: Sender, id: ArticleId): Promise<boolean> {
    const place = placeOf(sender);
    const known = (place && (await this.#read()).get(place.key)) ?? [];
    return known.some((one) => one.id === id && one.origin === place?.origin);
  }

  /** Nobody else writes it, so it is read once. */
  #read(): Promise<Map<string, Shown>> {
    this.#kept ??= item.getValue().then(
      (kept) => new Map(kept),
      () => new Map(),
    );
    return this.#kept;
  }
}

function placeOf({ tab, frameId, url = '' }: Sender) {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null';
  if (tab?.id === undefined || frameId === undefined || origin === 'null') return null;
  return { key: `${tab.id} ${frameId}`, origin };
}

import type { Sender } from '@/utils/messaging/serve';
import type { ArticleId } from '@/utils/model/ids';

/** Articles remembered a document; tabs remembered. */
const [MOST_ARTICLES, MOST_TABS] = [8, 500];

/**
 * Which articles a document has shown, by the word of the browser for its address at that time. An app changes its address without a
 * load: what a reader was typing about a passage then comes in after the page has moved on, and is still theirs. In memory only.
 */
export class ShownArticles {
  readonly #shown = new Map<string, readonly { id: ArticleId; origin: string }[]>();

  /** The sender's document shows an article. */
  note(sender: Sender, id: ArticleId): void {
    const place = placeOf(sender);
    if (!place) return;
    const known = (this.#shown.get(place.key) ?? []).filter((one) => one.id !== id);
    this.#shown.delete(place.key);
    this.#shown.set(place.key, [{ id, origin: place.origin }, ...known].slice(0, MOST_ARTICLES));
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > MOST_TABS && oldest !== undefined) this.#shown.delete(oldest);
  }

  /** Whether the sender's document has shown it, and still stands at the same site. */
  has(sender: Sender, id: ArticleId): boolean {
    const place = placeOf(sender);
    const known = (place && this.#shown.get(place.key)) ?? [];
    return known.some((one) => one.id === id && one.origin === place?.origin);
  }
}

function placeOf({ tab, frameId, url = '' }: Sender) {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null';
  if (tab?.id === undefined || frameId === undefined || origin === 'null') return null;
  return { key: `${tab.id} ${frameId}`, origin };
}

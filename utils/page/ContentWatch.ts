import { openShadowRootsInSteps } from '../anchoring/openShadowRoots';

/** What shows or hides text without changing it. */
const REVEALING = ['hidden', 'open', 'aria-hidden'];
/** What may do so, and mostly does not. */
const STYLING = ['class', 'style'];

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...REVEALING, ...STYLING],
};

/** Who is told of what. */
export interface Watchers {
  /** Names the nodes by which we show ourselves: their changes are none of the page's. */
  readonly isOurs: (node: Node) => boolean;
  /** Everything that was observed, in order. */
  readonly onRecords: (records: readonly MutationRecord[]) => void;
  /** Text may have come, gone, moved, or been shown or hidden. */
  readonly onText: () => void;
  /** The page has styled something anew, or has another size now: what was hidden may be shown. */
  readonly onStyle: () => void;
}

/** Watches the text of a document and of its open shadow roots. */
export class ContentWatch {
  readonly #document: Document;
  readonly #watchers: Watchers;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  /** A shadow root that comes to an element which stood there before is no mutation; it mostly takes room. */
  readonly #size: ResizeObserver;
  readonly #watched = new WeakSet<Node>();

  constructor(document: Document, watchers: Watchers, signal: AbortSignal) {
    this.#document = document;
    this.#watchers = watchers;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => {
      watchers.onRecords(records);
      this.#tell(records);
    });
    this.#size = new ResizeObserver(() => watchers.onStyle());
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#size.disconnect();
    });
  }

  /**
   * Watches what is not watched yet; again after changes, for shadow roots that have come since. Whether there were such: what stands
   * in them may have been told by nothing else. In steps: a long page has many elements that might have one.
   */
  *observe(): Generator<void, boolean> {
    const roots = [this.#document, ...(yield* openShadowRootsInSteps(this.#document))];
    if (this.#signal.aborted) return false;
    const added = roots.filter((root) => !this.#watched.has(root));
    for (const root of added) {
      this.#watched.add(root);
      this.#observer.observe(root, WATCHED);
    }
    for (const element of [this.#document.documentElement, this.#document.body]) {
      // A page's forms may go by these names.
      if (!(element instanceof Element) || this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#size.observe(element);
    }
    return added.length > 0;
  }

  /** What was observed and not yet told; `onRecords` will not hear of it. */
  take(): readonly MutationRecord[] {
    const records = this.#observer.takeRecords();
    this.#tell(records);
    return records;
  }

  #tell(records: readonly MutationRecord[]): void {
    const { isOurs, onText, onStyle } = this.#watchers;
    if (records.some((record) => touchesText(record, isOurs))) onText();
    else if (records.some((record) => isStyling(record) && !isOurs(record.target))) onStyle();
  }
}

function isStyling({ type, attributeName }: MutationRecord): boolean {
  return type === 'attributes' && STYLING.includes(attributeName ?? '');
}

function touchesText(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return !isStyling(record);
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.some((node) => !isOurs(node) && holdsText(node));
}

function holdsText(node: Node): boolean {
  if (node instanceof Text) return node.length > 0;
  if (!(node instanceof Element)) return false;
  return (
    node.shadowRoot !== null || node.localName.includes('-') || Boolean(node.textContent?.trim())
  );
}

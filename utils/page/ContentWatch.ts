import { openShadowRoots } from './openShadowRoots';

/** What shows or hides text without changing it. */
const REVEALING = ['hidden', 'open', 'aria-hidden'];

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: REVEALING,
};

/** Watches the text of a document and of its open shadow roots. */
export class ContentWatch {
  readonly #document: Document;
  readonly #observer: MutationObserver;
  readonly #roots = new WeakSet<Node>();

  /** Calls back at each change that may move, add or take away text; `isOurs` names nodes that don't count. */
  constructor(
    document: Document,
    onChange: () => void,
    isOurs: (node: Node) => boolean,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#observer = new MutationObserver((records) => {
      if (records.some((record) => touchesText(record, isOurs))) onChange();
    });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Watches what is not watched yet; again after changes, for shadow roots that have come since. */
  observe(): void {
    for (const root of [this.#document, ...openShadowRoots(this.#document)]) {
      if (this.#roots.has(root)) continue;
      this.#roots.add(root);
      this.#observer.observe(root, WATCHED);
    }
  }
}

function touchesText(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return true;
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

import { openShadowRoots } from '../anchoring/openShadowRoots';
import { elementsBelow, isElement, localNameOf } from '../anchoring/tree';
import { debounce } from './debounce';
import { watchAddress } from './watchAddress';

/** What can hold a document of its own. */
const HOLDERS = ['iframe', 'frame', 'object', 'embed'];
/** Frames mostly come in bursts; in milliseconds. */
const PAUSE = { calm: 250, most: 1_500 };
/** Shadow roots come without a word, and so do addresses in some browsers: they are looked for after elements came, at this pace. */
const LONG_PAUSE = { calm: 500, most: 2_000 };

type Root = Document | ShadowRoot;

/**
 * Calls back after frames of a document have loaded: new ones, and such as have gone elsewhere, also without a load. So do frames in
 * its open shadow roots, and in frames of its own origin, however deep; of other frames nothing can be heard. If the
 * document is itself a frame, its own address is watched too.
 */
export function watchFrames(document: Document, onFrames: () => void, signal: AbortSignal): void {
  const watched = new WeakSet<Node>();
  const tell = debounce(onFrames, PAUSE, signal);
  const looks = new WeakMap<Node, () => void>();
  const look = () => {
    const roots = rootsIn(document);
    for (const root of roots) looks.get(root)?.();
    const added = roots.filter((root) => !watched.has(root));
    for (const root of added) watch(root);
    // Frames may have loaded there before anyone listened.
    if (added.some((root) => elementsBelow(root, HOLDERS.join()).length > 0)) tell();
  };
  const lookLater = debounce(look, LONG_PAUSE, signal);
  const observer = new MutationObserver(lookLater);
  const onLoad = ({ target }: Event) => {
    if (!isHolder(target)) return;
    lookLater();
    tell();
  };
  const watch = (root: Root) => {
    watched.add(root);
    observer.observe(root, { childList: true, subtree: true });
    // It tells its own tree only, by an event that does not bubble.
    const options = { signal, capture: true, passive: true };
    EventTarget.prototype.addEventListener.call(root, 'load', onLoad, options);
    const view = isDocument(root) ? root.defaultView : null;
    if (view && view !== view.parent) looks.set(root, watchAddress(view, tell, signal));
  };
  signal.addEventListener('abort', () => observer.disconnect());
  for (const root of rootsIn(document)) watch(root);
}

/** A document with its open shadow roots, and those of the documents in its frames that the browser lets us see. */
function rootsIn(document: Document): Root[] {
  const own = [document, ...openShadowRoots(document)];
  const holders = own.flatMap((root) => Array.from(elementsBelow(root, HOLDERS.join())));
  return [...own, ...holders.flatMap((holder) => documentIn(holder) ?? []).flatMap(rootsIn)];
}

function isDocument(root: Root): root is Document {
  return root.nodeType === Node.DOCUMENT_NODE;
}

function documentIn(holder: Element): Document | null {
  return (holder as HTMLIFrameElement).contentDocument ?? null;
}

function isHolder(target: EventTarget | null): boolean {
  // No `instanceof`: each frame has classes of its own.
  return (
    target !== null && isElement(target as Node) && HOLDERS.includes(localNameOf(target as Element))
  );
}

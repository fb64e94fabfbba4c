/** Elements that stand within a line of text, mostly inside one that does not. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike ' +
    'strong sub sup time tspan tt u var'
  ).split(' '),
);

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Text nodes looked at: a passage of more is taken to be everywhere. */
const MOST = 128;

/** What a rule must name. */
export interface Subjects {
  readonly names: ReadonlySet<string>;
  /** An element of the range's text that `names` reaches only where highlights are taken over from around it; null without one. */
  readonly within: Element | null;
}

/**
 * Selectors of what the text of a range stands in, by the names of elements alone: these hold whatever a page does with its
 * ids and classes. `block`: the nearest elements that do not stand within a line; `parent`: the very parents. Text right
 * inside a shadow root has `:host`. Null where nothing short of all elements is known to do.
 */
export function subjectsOf(range: AbstractRange, reach: 'block' | 'parent'): Subjects | null {
  const names = new Set<string>();
  let within: Element | null = null;
  let looked = 0;
  for (const node of textIn(range)) {
    looked += 1;
    if (!node || looked > MOST) return null;
    let above = node.parentNode;
    while (reach === 'block' && above instanceof Element && INLINE.has(above.localName)) {
      within ??= above;
      above = above.parentNode;
    }
    const name = nameOf(above);
    if (!name) return null;
    names.add(name);
  }
  return { names, within };
}

/** The text nodes of a range; null where it does not begin and end in some of one tree. */
function* textIn({ startContainer, endContainer }: AbstractRange): Generator<Text | null> {
  if (!(startContainer instanceof Text) || !(endContainer instanceof Text)) return yield null;
  yield startContainer;
  if (startContainer === endContainer) return;
  const { ownerDocument } = startContainer;
  const walker = Document.prototype.createTreeWalker.call(
    ownerDocument,
    startContainer.getRootNode(),
    NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = startContainer;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield node as Text;
    if (node === endContainer) return;
  }
  yield null;
}

function nameOf(node: Node | null): string | null {
  if (node instanceof ShadowRoot) return ':host';
  if (!(node instanceof Element)) return null;
  const { localName, namespaceURI } = node;
  // A form's field may go by that name.
  if (typeof localName !== 'string') return null;
  // The selector of an HTML element is read in small letters, which such a name has not.
  if (namespaceURI === XHTML && /[A-Z]/.test(localName)) return null;
  return CSS.escape(localName);
}

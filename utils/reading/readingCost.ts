/** The most that reading a page may cost, in the units of `readingCost`: about milliseconds on a slow laptop. */
export const MAX_READING_COST = 550;

/**
 * Deepest nesting that is read. Parsers stop at 512 (Chromium) or less; only scripts build deeper trees, and
 * Readability recurses.
 */
export const MAX_READING_DEPTH = 600;

/** Nodes looked at in one step. */
const STEP = 512;

/** More attributes than this on one element are an attack: each is looked up by going through all. */
const MAX_ATTRIBUTES = 200;

/** Cost of one node, and of one character at one level of depth. */
const PER_NODE = 0.005;
const PER_PICTURE = 0.012;
const PER_CHARACTER_AND_LEVEL = 0.00001;
/** Whatever its depth, text is sanitised, counted, and sent to the background twice: as HTML and as words. */
const PER_CHARACTER = 0.00002;
const PER_NODE_AND_LEVEL = 0.0001;

/**
 * Says what Readability would cost on a page, without running or copying anything: a walk over the nodes, in steps, that
 * ends as soon as the sum is above `limit` (it then answers Infinity).
 *
 * Readability looks at each element a fixed number of times, and reads the whole text under an element for many
 * of its ancestors; so the cost grows with the elements and with each character times its depth.
 */
export function* readingCost(
  document: Document,
  limit = MAX_READING_COST,
): Generator<void, number> {
  // By the prototype: `<img name="createTreeWalker">` would stand before the document's own method.
  const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_ALL);
  let cost = 0;
  let depth = 0;
  let seen = 0;
  let node: Node | null = walker.firstChild();
  while (node) {
    cost += nodeCost(node, depth);
    seen += 1;
    if (seen % STEP === 0) yield;
    if (cost > limit || depth > MAX_READING_DEPTH) return Number.POSITIVE_INFINITY;
    const child = walker.firstChild();
    if (child) {
      depth += 1;
      node = child;
      continue;
    }
    node = walker.nextSibling();
    while (!node && walker.parentNode()) {
      depth -= 1;
      node = walker.nextSibling();
    }
  }
  return cost;
}

function nodeCost(node: Node, depth: number): number {
  const cost = PER_NODE + depth * PER_NODE_AND_LEVEL;
  if (node instanceof CharacterData) {
    return cost / 2 + node.length * (PER_CHARACTER + depth * PER_CHARACTER_AND_LEVEL);
  }
  if (!(node instanceof Element)) return cost;
  const attributes = Element.prototype.getAttributeNames.call(node).length;
  if (attributes > MAX_ATTRIBUTES) return Number.POSITIVE_INFINITY;
  return node.nodeName === 'IMG' ? cost + PER_PICTURE : cost;
}

import { atOnce } from '../text/atOnce';
import { isElement, localNameOf, parentOf } from './tree';

/** Elements that begin on a line of their own, whatever a style sheet says: only for reading a quote as people see it. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Nodes read in one step. */
const STEP = 128;

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * The text of a passage as people read it: white space folded, one line a block, lines of `<pre>` kept.
 * From `from` in the first node to `to` in the last.
 */
export function readText(nodes: readonly Text[], from: number, to: number): string {
  return atOnce(readTextInSteps(nodes, from, to));
}

/** As `readText`, in steps of some nodes. */
export function* readTextInSteps(
  nodes: readonly Text[],
  from: number,
  to: number,
): Generator<void, string> {
  let text = '';
  for (const [at, node] of nodes.entries()) {
    if (at % STEP === STEP - 1) yield;
    const data = node.data.slice(at === 0 ? from : 0, at === nodes.length - 1 ? to : undefined);
    const before = nodes[at - 1];
    text += (before && isParted(before, node) ? '\n' : '') + fold(data, node);
  }
  return text.replace(/(?<! ) *\n[ \n]*/g, '\n').replace(/ {2,}/g, ' ');
}

function fold(data: string, node: Text): string {
  const seen = data.replace(INVISIBLE, '');
  return isPreformatted(node)
    ? seen.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' ')
    : seen.replace(/\s+/g, ' ');
}

function isPreformatted(node: Node): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (isElement(at) && localNameOf(at) === 'pre') return true;
  }
  return false;
}

/** True where a block or a line break begins or ends between two text nodes. */
function isParted(before: Text, after: Text): boolean {
  if (blockOf(before) !== blockOf(after)) return true;
  const parent = parentOf(before);
  const common = parent && parent === parentOf(after) ? parent : blockOf(before);
  if (!common || !isElement(common)) return false;
  const breaks = Element.prototype.querySelectorAll.call(common, 'br,hr');
  return Array.prototype.some.call(breaks, (br: Node) => follows(br, before) && follows(after, br));
}

function follows(node: Node, other: Node): boolean {
  const relation = Node.prototype.compareDocumentPosition.call(other, node);
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function blockOf(node: Node): Node | null {
  let at = parentOf(node);
  while (at && !(isElement(at) && BLOCKS.has(localNameOf(at)))) {
    const above = parentOf(at);
    if (!above) return at;
    at = above;
  }
  return at;
}

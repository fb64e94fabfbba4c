import { purifier, settle, settleAnchors } from './sanitise';

/** Elements sanitised in one step. */
const STEP = 128;

/** What only holds other elements, and passes the sanitiser whatever it holds. */
const HOLDERS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL FIGURE FOOTER HEADER LI MAIN OL P SECTION SPAN TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
);

/**
 * As `sanitiseArticle` with held pictures, in steps: what is long is sanitised part by part, and put together again. Each node passes
 * DOMPurify once, with the same outcome as in one go, as it judges an HTML element by itself.
 */
export function* sanitiseInSteps(html: string): Generator<void, DocumentFragment | null> {
  const purify = purifier();
  if (!purify) return null;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  yield;
  // By the prototype, as everywhere here: elements of the page can stand before the document's own methods.
  const body = Document.prototype.querySelector.call(parsed, 'body');
  const whole = new DOMParser().parseFromString('', 'text/html').createDocumentFragment();
  if (body) yield* purifyInto(whole, body, purify);
  for (const [index, element] of whole.querySelectorAll('*').entries()) {
    settle(element, 'hold');
    if (index % STEP === 0) yield;
  }
  settleAnchors(whole);
  return whole;
}

type Purify = NonNullable<ReturnType<typeof purifier>>;

/** Purifies what is in `source`, some children at a time, and appends it to `target`. */
function* purifyInto(target: Node, source: Node, purify: Purify): Generator<void, void> {
  let part: Node[] = [];
  let size = 0;
  const finish = () => {
    const together = target.ownerDocument?.createDocumentFragment();
    together?.append(...part);
    const pure = together && purify(together);
    if (pure) target.appendChild(pure);
    part = [];
    size = 0;
  };
  for (const child of [...source.childNodes]) {
    const below = elementsBelow(child);
    if (below >= STEP && HOLDERS.has(child.nodeName)) {
      finish();
      yield;
      const shell = purify(child.cloneNode(false))?.firstChild;
      if (shell) yield* purifyInto(target.appendChild(shell), child, purify);
      continue;
    }
    part.push(child);
    size += below + 1;
    if (size < STEP) continue;
    finish();
    yield;
  }
  finish();
}

function elementsBelow(node: Node): number {
  return node instanceof Element
    ? Element.prototype.getElementsByTagName.call(node, '*').length
    : 0;
}

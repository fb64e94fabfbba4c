import createDOMPurify, { type Config, type WindowLike } from 'dompurify';

/** Whether pictures of the web come with their `src` at once, or wait in `data-src` until the reader asks. */
export type Images = 'hold' | 'load';

const TAGS =
  'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt ' +
  'em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp ' +
  'section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr';
const MATH_TAGS =
  'math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
  'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover';
const ADDRESS_ATTRIBUTES = 'href src data-src';
const ATTRIBUTES =
  'alt title lang dir width height colspan rowspan scope start reversed value datetime id role data-language';
const MATH_ATTRIBUTES =
  'accent accentunder alttext columnalign columnspacing display displaystyle fence linethickness lspace ' +
  'mathvariant notation rowalign rowspacing rspace scriptlevel separator stretchy';

const words = (list: string) => list.split(' ');

const CONFIG: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [...words(TAGS), ...words(MATH_TAGS)],
  ALLOWED_ATTR: [...words(ADDRESS_ATTRIBUTES), ...words(ATTRIBUTES), ...words(MATH_ATTRIBUTES)],
  // Without this, DOMPurify holds every attribute against the expression for addresses.
  ADD_URI_SAFE_ATTR: [...words(ATTRIBUTES), ...words(MATH_ATTRIBUTES)],
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|#)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  SANITIZE_DOM: true,
  RETURN_DOM_FRAGMENT: true,
};

/** Pictures that an article may carry in itself. SVG is left out: it can ask for other files. */
const OWN_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/;
const NAMESPACE = 'article-';

/**
 * The one sanitiser of the project: makes a page's HTML fit to be shown, or null where it cannot promise that
 * (the browser lacks what DOMPurify needs). Run it where HTML is first read, and again at each render, as the
 * stored copy is hostile too.
 *
 * What comes out has no scripts, styles, forms, frames, SVG or classes; links lead to http, https, mailto or a
 * place in the article itself; ids are kept only where a link in the article leads to them, behind a prefix, so
 * that they can neither clash with nor stand in for anything of the page around it. Held pictures of the web
 * wait in `data-src`. The fragment belongs to an inert document: nothing loads before it is adopted.
 */
export function sanitiseArticle(html: string, images: Images = 'hold'): DocumentFragment | null {
  const fragment = purifier()?.(html) ?? null;
  if (!fragment) return null;
  for (const element of fragment.querySelectorAll('*')) settle(element, images);
  settleAnchors(fragment);
  return fragment;
}

/** DOMPurify with our rules, for HTML or for nodes, which it copies; its answer is not settled yet. Null where it is not supported. */
export function purifier(): ((dirty: string | Node) => DocumentFragment | null) | null {
  const purify = createDOMPurify(ownWindow());
  // Where it is not supported DOMPurify hands its input back as it came.
  return purify.isSupported
    ? (dirty) => purify.sanitize(dirty, CONFIG) as DocumentFragment | null
    : null;
}

/** Sanitised HTML as text, for storing; null where `sanitiseArticle` answers null. Pictures are held. */
export function sanitiseToHtml(html: string): string | null {
  const fragment = sanitiseArticle(html);
  return fragment && serialise(fragment);
}

/** A sanitised fragment as HTML. */
export function serialise(fragment: DocumentFragment): string {
  // Not in the fragment's own document: in Firefox, what was sanitised away can still stand before its methods.
  const holder = new DOMParser().parseFromString('', 'text/html').createElement('div');
  holder.append(fragment.cloneNode(true));
  return holder.innerHTML;
}

/** A window as DOMPurify needs it, around an inert document: an element of the open page cannot stand in for its methods. */
function ownWindow(): WindowLike {
  const document = new DOMParser().parseFromString('', 'text/html');
  return {
    document,
    DocumentFragment,
    HTMLTemplateElement,
    Node,
    Element,
    NodeFilter,
    NamedNodeMap,
    HTMLFormElement,
    DOMParser,
  } as unknown as WindowLike;
}

/** Lets a purified element keep only what it may. */
export function settle(element: Element, images: Images): void {
  if (element.nodeName === 'IMG') settlePicture(element, images);
  else for (const name of ['src', 'data-src']) element.removeAttribute(name);
  if (element.nodeName === 'A') settleLink(element);
  else element.removeAttribute('href');
  // Roles of the digital publishing module say what a part is and change no behaviour.
  if (!element.getAttribute('role')?.startsWith('doc-')) element.removeAttribute('role');
}

function settleLink(link: Element): void {
  const href = link.getAttribute('href');
  if (href === null || href.startsWith('#')) return;
  const protocol = protocolOf(href);
  if (protocol === 'mailto:') return;
  if (protocol !== 'http:' && protocol !== 'https:') {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

function settlePicture(picture: Element, images: Images): void {
  const source = picture.getAttribute('src') ?? picture.getAttribute('data-src') ?? '';
  picture.removeAttribute('src');
  picture.removeAttribute('data-src');
  if (OWN_PICTURE.test(source)) {
    picture.setAttribute('src', source);
    return;
  }
  const protocol = protocolOf(source);
  if (protocol !== 'http:' && protocol !== 'https:') return;
  picture.setAttribute(images === 'load' ? 'src' : 'data-src', source);
  picture.setAttribute('loading', 'lazy');
  picture.setAttribute('referrerpolicy', 'no-referrer');
}

function protocolOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).protocol : null;
}

/** Gives links within the article and the places they lead to a common prefix, once; drops all other ids. */
export function settleAnchors(fragment: DocumentFragment): void {
  const links = [...fragment.querySelectorAll('a[href^="#"]')];
  const places = new Map<string, Element>();
  for (const element of fragment.querySelectorAll('[id]')) {
    const id = withoutNamespace(element.id);
    if (id && !places.has(id)) places.set(id, element);
    element.removeAttribute('id');
  }
  for (const link of links) {
    const id = withoutNamespace(decoded(link.getAttribute('href')?.slice(1) ?? ''));
    const place = places.get(id);
    if (!place) link.removeAttribute('href');
    else {
      place.id = NAMESPACE + id;
      link.setAttribute('href', `#${encodeURIComponent(NAMESPACE + id)}`);
    }
  }
}

function withoutNamespace(id: string): string {
  return id.startsWith(NAMESPACE) ? id.slice(NAMESPACE.length) : id;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const SAYING = 'title, meta, link[rel~="canonical" i], link[rel~="amphtml" i], base';
const MOST = 500;
const MAX_HEADING = 1_000;

/**
 * Copies the little of a page that says what it is (title, metadata, first heading) for pages too large to be
 * copied whole.
 */
export function copyHead(document: Document): Document {
  const copy = new DOMParser().parseFromString('', 'text/html');
  // By the prototype: elements of the page can stand before the document's own methods.
  const find = (selector: string) => Document.prototype.querySelectorAll.call(document, selector);
  for (const name of ['lang', 'dir']) {
    const said = find('html')[0]?.getAttribute(name);
    if (said) copy.documentElement.setAttribute(name, said.slice(0, 100));
  }
  const saying = find(SAYING);
  for (let at = 0; at < Math.min(saying.length, MOST); at += 1) {
    const element = saying[at];
    if (element) copy.head.append(copy.importNode(element, element.nodeName === 'TITLE'));
  }
  const heading = find('h1')[0]?.textContent ?? '';
  if (heading.length > 0 && heading.length <= MAX_HEADING) {
    copy.body.append(Object.assign(copy.createElement('h1'), { textContent: heading }));
  }
  return copy;
}

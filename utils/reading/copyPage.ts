/** What can stand in front of the properties of a document or of a form by its name. */
const CLOBBERING = 'button,fieldset,input,object,output,select,textarea,img';
const NAMED = 'form,embed,iframe';

/** Longest attribute that is kept whole; Readability runs expressions over them that take its square. */
const MAX_ATTRIBUTE = 2_000;
const MAX_PICTURE = 500_000;
const MAX_JSON = 1_000_000;
const MAX_TITLE = 1_000;

/** Elements looked at in one step. */
const STEP = 256;

/**
 * Copies a page for reading. The page itself is not touched: no script runs, no picture loads and no custom element
 * wakes in the copy, as it belongs to no window. In the copy no element hides a property of the document or of
 * a form behind its name (`<input name="nextSibling">` would send Readability in circles), attributes are of
 * bearable length, and scripts and styles that say nothing about the article are gone. In steps, the first of which takes the
 * copy: what the page changes later is not in it.
 */
export function* copyPage(document: Document): Generator<void, Document> {
  const copy = Node.prototype.cloneNode.call(document, true) as Document;
  yield;
  const all = (selector: string) => Document.prototype.querySelectorAll.call(copy, selector);
  for (const element of all(CLOBBERING)) {
    drop(element, 'name');
    drop(element, 'id');
  }
  for (const element of all(NAMED)) drop(element, 'name');
  for (const script of all('script')) if (!saysSomething(script)) script.remove();
  for (const element of all('style,template,link[rel~="stylesheet"]')) element.remove();
  yield;
  for (const [index, element] of all('*').entries()) {
    shortenAttributes(element);
    if (index % STEP === 0) yield;
  }
  const title = copy.querySelector('title');
  if (title && title.textContent.length > MAX_TITLE) {
    title.textContent = title.textContent.slice(0, MAX_TITLE);
  }
  return copy;
}

function drop(element: Element, name: string): void {
  Element.prototype.removeAttribute.call(element, name);
}

/** Keeps structured data and the TeX that MathJax 2 leaves in scripts. */
function saysSomething(script: Element): boolean {
  const type = script.getAttribute('type') ?? '';
  if (type.startsWith('math/')) return true;
  return type === 'application/ld+json' && script.textContent.length <= MAX_JSON;
}

function shortenAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    if (value.length <= MAX_ATTRIBUTE) continue;
    if (name === 'src' && value.startsWith('data:image/') && value.length <= MAX_PICTURE) continue;
    // A set of pictures is read by our own parser, and gone before Readability runs.
    if (name.endsWith('srcset') && value.length <= 10 * MAX_ATTRIBUTE) continue;
    if (name === 'content') element.setAttribute(name, value.slice(0, MAX_ATTRIBUTE));
    else element.removeAttribute(name);
  }
}

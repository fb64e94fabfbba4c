/** What the links to notes look like: 1, [12], *, †, a. */
const MARK = /^[[(]?(?:\d{1,4}|[*†‡§¶]{1,3}|[a-z]|note \d{1,4})[\])]?$/i;
const MAX_NOTES = 1_000;
const MAX_NOTE = 5_000;

/**
 * Keeps footnotes through Readability, which drops them where they stand in an aside, a footer or a list of links. A
 * note is what a short link in the article (a number, a star) leads to, whatever its markup; notes that did not
 * come through are added at the end of the article, in the order of their links.
 */
export function keepNotes(copy: Document): (article: Element) => void {
  const notes = new Map<string, Element>();
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    if (notes.size >= MAX_NOTES) break;
    const id = idOf(link);
    if (!id || notes.has(id) || !MARK.test(link.textContent.trim())) continue;
    const note = copy.getElementById(id);
    if (!note || !follows(link, note) || note.textContent.length > MAX_NOTE) continue;
    const whole = note.closest('li, dd, aside, p, div') ?? note;
    const kept = (whole.textContent.length <= MAX_NOTE ? whole : note).cloneNode(true) as Element;
    if (kept.textContent.trim()) notes.set(id, kept);
  }
  return (article) => restore(article, notes);
}

function restore(article: Element, notes: ReadonlyMap<string, Element>): void {
  const wanted = [...article.querySelectorAll('a[href^="#"]')].map(idOf);
  const present = new Set([...article.querySelectorAll('[id]')].map(({ id }) => id));
  const lost = [...new Set(wanted)].filter((id) => id && notes.has(id) && !present.has(id));
  if (lost.length === 0) return;
  const list = article.ownerDocument.createElement('ol');
  for (const id of lost) {
    const item = article.ownerDocument.createElement('li');
    const note = notes.get(id ?? '');
    item.id = id ?? '';
    item.append(...(note ? [...note.childNodes].map((node) => node.cloneNode(true)) : []));
    list.append(item);
  }
  const section = article.ownerDocument.createElement('section');
  section.setAttribute('role', 'doc-endnotes');
  section.append(list);
  article.append(section);
}

function idOf(link: Element): string | null {
  try {
    return decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '') || null;
  } catch {
    return null;
  }
}

function follows(link: Element, note: Element): boolean {
  return (link.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

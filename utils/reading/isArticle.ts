/** Fewer words than this are a notice, a form or an error, and no article. */
const FEWEST_WORDS = 25;
/** Above this share of its text in links, a page is a list of other pages: search results, an index. */
const MOSTLY_LINKS = 0.7;

/** Whether what Readability found is worth a reader view; it finds something on every page that has any text. */
export function isArticle(fragment: DocumentFragment, text: string, words: number): boolean {
  if (words < FEWEST_WORDS) return false;
  let linked = 0;
  for (const link of fragment.querySelectorAll('a[href]:not([href^="#"])')) {
    linked += link.textContent.length;
  }
  return linked < MOSTLY_LINKS * text.length;
}

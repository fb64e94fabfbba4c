const attributes = ['src', 'srcset', 'poster', 'background'] as const;
const own = /^data:image\//i;

/**
 * Takes the addresses of pictures out of an article that is in no document yet, so that showing it asks nothing of
 * anyone; only pictures that the article carries in itself stay. The others keep their alternative text and are
 * marked `data-held`. Returns how many pictures were held back.
 */
export function holdImages(article: DocumentFragment): number {
  let held = 0;
  for (const element of article.querySelectorAll('[src], [srcset], [poster], [background]')) {
    // A srcset may name many addresses: none is kept.
    const foreign = attributes.filter((name) => {
      const value = element.getAttribute(name);
      return value !== null && (name === 'srcset' || !own.test(value.trim()));
    });
    for (const name of foreign) element.removeAttribute(name);
    if (element.localName !== 'img' || element.hasAttribute('src')) continue;
    element.setAttribute('data-held', '');
    held += 1;
  }
  return held;
}

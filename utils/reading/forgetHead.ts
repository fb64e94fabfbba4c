const CLAIMS = [
  'link[rel~="canonical" i]',
  'link[rel~="amphtml" i]',
  'script[type="application/ld+json" i]',
  'meta[property^="og:" i]',
  'meta[property^="article:" i]',
  'meta[name^="twitter:" i]',
  'meta[name="author" i]',
  'meta[name="description" i]',
  'meta[name="date" i]',
  'meta[itemprop]',
].join(',');

/** Takes from a copied page what its head says of another page: an app has changed its address and not (yet) its head. */
export function forgetHead(copy: Document): void {
  for (const element of copy.querySelectorAll(CLAIMS)) element.remove();
}

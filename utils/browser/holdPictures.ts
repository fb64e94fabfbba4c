/**
 * Closes one of our pages to pictures of the web, for as long as it is open: a policy can be added to a document and never
 * taken away (https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy). So whatever a stored article
 * tries, nothing is asked of its site before the reader asks.
 */
export function holdPictures(document: Document): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "img-src 'self' data: blob:";
  document.head.append(policy);
}

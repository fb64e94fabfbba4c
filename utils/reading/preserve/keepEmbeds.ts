import { webAddress } from '../addresses';

/** Replaces the films and recordings of a read article by links to them: frames and players are not kept. */
export function keepEmbeds(article: Element, base: string): void {
  for (const embed of article.querySelectorAll('iframe, embed, object, video, audio')) {
    const source = embed.querySelector('source[src]');
    const said =
      embed.getAttribute('src') ?? embed.getAttribute('data') ?? source?.getAttribute('src');
    const address = webAddress(said, base);
    if (!address) continue;
    const link = article.ownerDocument.createElement('a');
    link.setAttribute('href', address);
    link.textContent = embed.getAttribute('title')?.trim() || new URL(address).host;
    const line = article.ownerDocument.createElement('p');
    line.append(link);
    embed.replaceWith(line);
  }
}

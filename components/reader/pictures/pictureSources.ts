/** The address of a picture of the web, whether it waits, is loaded or is shown from what was kept; null for others. */
export function sourceOf(image: HTMLImageElement): string | null {
  const source = image.dataset.src ?? image.getAttribute('src') ?? '';
  return /^https?:/i.test(source) ? source : null;
}

/** The addresses of the web's pictures in an article, each once, in order. */
export function pictureSources(content: ParentNode): string[] {
  const sources = [...content.querySelectorAll('img')].map(sourceOf);
  return [...new Set(sources)].filter((source) => source !== null);
}

/** By what titles are sorted: without case, accents and what stands before the first letter or digit. */
export function titleKey(title: string): string {
  return title
    .slice(0, 120)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

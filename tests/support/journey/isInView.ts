/** In the article for tests: whether the innermost element around these words stands wholly in the window. Sent as text. */
export function isInView(quote: string): boolean {
  const holders = [...document.querySelectorAll('article *')];
  const last = holders.filter((element) => element.textContent?.includes(quote)).at(-1);
  const box = last?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
}

/** In the reader view: the words that stand just under the bar; null when none do. Sent as text. */
export function readAtTheEye(): string | null {
  const paragraphs = [...document.querySelectorAll('[data-article-text] p')];
  const first = paragraphs.find((one) => one.getBoundingClientRect().bottom > 80);
  return first?.textContent?.slice(0, 30) ?? null;
}

/** In the reader view: whether the paragraph that begins with these words is in the upper half, of a text that was scrolled. */
export function isNearTheEye(words: string): boolean {
  const paragraphs = [...document.querySelectorAll('[data-article-text] p')];
  const same = paragraphs.find((one) => one.textContent?.startsWith(words));
  const box = same?.getBoundingClientRect();
  return box !== undefined && box.bottom > 40 && box.top < innerHeight / 2 && scrollY > 0;
}

/** Whether the caret stands, with nothing selected, where these words begin. */
export function standsAt(words: string): boolean {
  const { anchorNode, anchorOffset, isCollapsed } = getSelection() as Selection;
  const rest = anchorNode?.textContent?.slice(anchorOffset) ?? '';
  return isCollapsed && rest.startsWith(words.slice(0, 20));
}

/** In the reader view: whether a picture of the article is drawn. */
export function showsPicture(): boolean {
  const pictures = [...document.querySelectorAll('[data-article-text] img')] as HTMLImageElement[];
  return pictures.some(({ complete, naturalWidth }) => complete && naturalWidth > 0);
}

/** Whether the window has not moved for some frames: the browsers scroll by keys in steps. */
export async function liesStill(): Promise<boolean> {
  const before = scrollY;
  for (let frame = 0; frame < 6; frame += 1) {
    await new Promise(requestAnimationFrame);
    if (scrollY !== before) return false;
  }
  return true;
}

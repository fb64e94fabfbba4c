import { markedCopy, type StandingPassage } from './markedCopy';

/** Marks the place of a picture. The sanitiser leaves no comments of the article's own. */
const PLACE = 'picture';

/**
 * Puts a copy of the text, with its passages as elements, into its place on paper, and answers how to take it away again. For
 * Firefox, which prints another document than the one that is shown, and takes no painted ranges over into it. Pictures are
 * moved and not copied: a copy of one would not be there in time.
 */
export function layOnPaper(root: HTMLElement, passages: readonly StandingPassage[]): () => void {
  const pictures = [...root.querySelectorAll('img')].map((picture) => {
    const place = document.createComment(PLACE);
    picture.replaceWith(place);
    return { picture, place };
  });
  const copy = markedCopy(root, passages);
  copy.removeAttribute('data-article-text');
  copy.classList.add('reader__on-paper');
  for (const [at, place] of placesIn(copy).entries()) {
    const moved = pictures[at];
    if (moved) place.replaceWith(moved.picture);
  }
  root.before(copy);
  return () => {
    for (const { picture, place } of pictures) place.replaceWith(picture);
    copy.remove();
  };
}

function placesIn(root: Node): Comment[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Comment);
  return found;
}

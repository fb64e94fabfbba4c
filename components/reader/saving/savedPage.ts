import { i18n } from '#i18n';
import type { FoundPassages } from '@/components/reader/ArticleStage';
import { articlePage } from '@/utils/export/articlePage';
import { blockName } from '@/utils/export/highlightBlock';
import type { Article, Highlight, Picture } from '@/utils/model/records';
import { markedCopy } from './markedCopy';

/** What is shown of an article, to be saved as it is. */
export interface ShownArticle {
  readonly article: Article;
  readonly root: HTMLElement;
  readonly highlights: readonly Highlight[];
  readonly found: FoundPassages;
  readonly pictures: readonly Picture[];
}

/** The article as one HTML file with its highlights in the text, its own and kept pictures, and links for the others. */
export async function savedPage(
  { article, root, highlights, found, pictures }: ShownArticle,
  toHtml: (fragment: DocumentFragment) => string,
): Promise<string> {
  const standing = highlights.flatMap((highlight) => {
    const range = found.places.get(highlight.id);
    return range ? [{ name: blockName(highlight), colour: highlight.colour, range }] : [];
  });
  const copy = markedCopy(root, standing);
  for (const element of copy.querySelectorAll('[tabindex]')) element.removeAttribute('tabindex');
  await embedPictures(copy, new Map(pictures.map((picture) => [picture.source, picture])));
  const fragment = document.createDocumentFragment();
  fragment.append(...copy.childNodes);
  return articlePage(article, {
    body: toHtml(fragment),
    highlights,
    elsewhere: highlights.filter(({ id }) => !found.places.has(id)),
    words: { notes: i18n.t('reader.notesTitle'), elsewhere: i18n.t('reader.elsewhere') },
  });
}

async function embedPictures(copy: HTMLElement, kept: ReadonlyMap<string, Picture>): Promise<void> {
  for (const image of copy.querySelectorAll('img')) {
    const source = image.dataset.src ?? image.getAttribute('src') ?? '';
    const picture = kept.get(source);
    if (picture) image.src = await dataAddress(picture);
    else if (!source.startsWith('data:')) image.replaceWith(pictureLink(image, source));
    for (const name of ['data-src', 'data-failed', 'loading', 'referrerpolicy'])
      image.removeAttribute(name);
  }
}

/** Where a picture is not in the file: its words, leading to it. */
function pictureLink(image: HTMLImageElement, source: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = source;
  link.rel = 'noreferrer';
  link.textContent = `[${image.alt || i18n.t('reader.picture')}]`;
  return link;
}

function dataAddress({ type, bytes }: Picture): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes], { type }));
  });
}

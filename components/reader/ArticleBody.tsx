import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '@/utils/model/records';
import './Article.css';

export interface ArticleBodyProps {
  readonly article: Article;
  /** Sanitised nodes of an inert document: nothing in them has loaded yet. */
  readonly content: DocumentFragment;
  /** Told once the text stands in the page, and with null when it goes. Must be stable. */
  onText(root: HTMLElement | null): void;
}

/** The text of the article, in its own language and direction. Preact leaves what is inside alone. */
export function ArticleBody({ article, content, onText }: ArticleBodyProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    element.replaceChildren(document.importNode(content, true));
    for (const box of element.querySelectorAll<HTMLElement>('pre, table, math[display="block"]')) {
      // What scrolls sideways must be scrollable by keys.
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    }
    onText(element);
    return () => onText(null);
  }, [content, onText]);
  return (
    <div
      ref={root}
      class="article"
      lang={article.language ?? undefined}
      dir={article.direction}
      data-article-text
    />
  );
}

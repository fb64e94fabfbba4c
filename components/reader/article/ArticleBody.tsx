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
    const observer = new ResizeObserver(() => openToKeys(element));
    observer.observe(element);
    const controller = new AbortController();
    noteFailures(element, controller.signal);
    onText(element);
    return () => {
      controller.abort();
      observer.disconnect();
      onText(null);
    };
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

/** A picture that did not come is told by `data-failed`: no selector knows of it. Neither event bubbles. */
function noteFailures(root: HTMLElement, signal: AbortSignal): void {
  const note = ({ type, target }: Event) => {
    if (target instanceof HTMLImageElement) target.toggleAttribute('data-failed', type === 'error');
  };
  for (const type of ['error', 'load']) {
    root.addEventListener(type, note, { capture: true, signal });
  }
}

/** What scrolls sideways must be scrollable by keys, too: what that is changes with the type and the window. */
function openToKeys(root: HTMLElement): void {
  for (const box of root.querySelectorAll<HTMLElement>('pre, table, math[display="block"]')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
}

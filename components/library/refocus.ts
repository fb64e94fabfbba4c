import type { Library } from './useLibrary';

/** Puts the focus where a person was at work, after the next drawing: the heading of what is open, else the row, else the search box. */
export function refocus({ open, rows, search, afterDrawing }: Library): void {
  afterDrawing(() => {
    if (open) document.querySelector<HTMLElement>('.article-detail__title')?.focus();
    else if (rows.current) rows.focus(rows.current);
    else search.current?.focus();
  });
}

/**
 * Makes the paper white while it is printed, whatever the theme, and has passages painted anew each time the paper
 * changes: pens are chosen by it. Answers how to stop.
 */
export function onPrinting(repaint: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const { dataset } = document.documentElement;
  let theme: string | undefined;
  const begin = () => {
    theme = dataset.theme;
    dataset.theme = 'light';
    repaint();
  };
  const end = () => {
    if (theme) dataset.theme = theme;
    repaint();
  };
  addEventListener('beforeprint', begin, { signal });
  addEventListener('afterprint', end, { signal });
  return () => controller.abort();
}

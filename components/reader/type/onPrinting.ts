/**
 * Makes the paper white while it is printed, whatever the theme, and has passages painted anew each time the paper
 * changes: pens are chosen by it. `layOut` readies what is seen on paper only, and answers how to take it away. Answers how to stop.
 */
export function onPrinting(repaint: () => void, layOut: () => () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const { dataset } = document.documentElement;
  let theme: string | undefined;
  let takeAway = () => {};
  const begin = () => {
    // A second one before the end must not take the white paper for the reader's own.
    theme ??= dataset.theme;
    dataset.theme = 'light';
    repaint();
    takeAway();
    takeAway = layOut();
  };
  const end = () => {
    if (theme) dataset.theme = theme;
    theme = undefined;
    takeAway();
    takeAway = () => {};
    repaint();
  };
  addEventListener('beforeprint', begin, { signal });
  addEventListener('afterprint', end, { signal });
  return () => {
    controller.abort();
    takeAway();
  };
}

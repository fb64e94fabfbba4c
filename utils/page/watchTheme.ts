/** Where pages have a switch of their own. */
const SWITCHES = { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] };

/** Calls back when the page may have turned from light to dark or back: by the system, or by its own switch. */
export function watchTheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  view?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  const observer = new MutationObserver((records) => {
    if (records.some(({ type }) => type === 'childList')) watch();
    onChange();
  });
  const watch = () => {
    // What a server drew is often drawn anew, by another body.
    const { documentElement, body } = document;
    // A page's forms may go by these names.
    if (documentElement instanceof Element)
      observer.observe(documentElement, { ...SWITCHES, childList: true });
    if (body instanceof Element) observer.observe(body, SWITCHES);
  };
  watch();
  signal.addEventListener('abort', () => observer.disconnect());
}

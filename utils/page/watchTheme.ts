/** Calls back when the page may have turned from light to dark or back: by the system, or by its own switch. */
export function watchTheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  view?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  const observer = new MutationObserver(onChange);
  const switches = { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] };
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, switches);
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

/** The Navigation API, where the browser has it. https://html.spec.whatwg.org/#navigation-api */
interface WithNavigation {
  readonly navigation?: EventTarget;
}

/**
 * Calls back when the document's address has become another page's without a load. Where the browser has no
 * Navigation API a page's own `pushState` cannot be heard: call the answer when the page changes, to look again.
 */
export function watchAddress(
  window: Window,
  onChange: () => void,
  signal: AbortSignal,
): () => void {
  let last = pageAddress(window.location.href);
  const look = () => {
    const now = pageAddress(window.location.href);
    if (now === last || signal.aborted) return;
    last = now;
    onChange();
  };
  (window as WithNavigation).navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  return look;
}

/** An address without its fragment, but for one that an app reads as an address (`#/inbox`). */
export function pageAddress(href: string): string {
  const [address = '', fragment = ''] = href.split(/#(.*)/s);
  return /^!?\//.test(fragment) ? `${address}#${fragment.replace(/:~:.*$/s, '')}` : address;
}

/** Firefox lets an extension look into closed shadow roots. */
type Firefox<T> = T & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Takes away the panel of a script of ours that is gone: Firefox ends an updated extension's old scripts without a
 * word, and leaves what they show. Chrome's old scripts see to that themselves (see `whenCutOff`).
 */
export function sweepHosts(document: Document): void {
  for (const element of document.querySelectorAll<HTMLElement>('div[popover="manual"]')) {
    const root = (element as Firefox<HTMLElement>).openOrClosedShadowRoot;
    if (root?.firstElementChild?.classList.contains('page-ui')) element.remove();
  }
}

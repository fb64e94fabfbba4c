import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

export interface SiteFocus {
  readonly list: RefObject<HTMLUListElement | null>;
  /** What stands there in place of the list, once that is empty. */
  readonly empty: RefObject<HTMLParagraphElement | null>;
  /** A site is about to go: the focus, if still on its button, goes on when the site is gone. */
  leave(site: string): void;
}

/** Hands the focus of a site that goes to the one that takes its place, else to the last, else to the words for an empty list. */
export function useSiteFocus(sites: readonly string[]): SiteFocus {
  const list = useRef<HTMLUListElement>(null);
  const empty = useRef<HTMLParagraphElement>(null);
  const leaving = useRef<{ site: string; at: number } | null>(null);
  useLayoutEffect(() => {
    const { current: left } = leaving;
    if (!left || sites.includes(left.site)) return;
    leaving.current = null;
    if (document.activeElement !== document.body) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[left.at] ?? buttons.at(-1) ?? empty.current)?.focus();
  }, [sites]);
  const leave = useCallback(
    (site: string) => {
      leaving.current = { site, at: sites.indexOf(site) };
    },
    [sites],
  );
  return { list, empty, leave };
}

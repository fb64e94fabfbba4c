import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus in an element whose parts take each other's place, as the steps of a work do: what is taken away takes the
 * focus with it, and a reader without a mouse would begin anew at the top of the page. It goes to the button that was pressed
 * before, where one of the same words is there again, and else to the element itself, which must be focusable.
 */
export function useHeldFocus(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = place.current;
    if (!own) return;
    const controller = new AbortController();
    const { signal } = controller;
    let last: Node | null = null;
    let pressed = '';
    const remember = ({ target }: Event) => {
      last = target as Node;
    };
    const press = ({ target }: Event) => {
      const button = (target as Element).closest('button');
      // What stops a work is there as long as the work is.
      if (button && !button.closest('.working')) pressed = button.textContent ?? '';
    };
    own.addEventListener('focusin', remember, { signal });
    own.addEventListener('click', press, { signal });
    const observer = new MutationObserver(() => {
      const { activeElement } = document;
      const isLost = last !== null && !last.isConnected && isNowhere(activeElement);
      if (!isLost && activeElement !== own) return;
      const again = pressed ? buttonSaying(own, pressed) : undefined;
      if (again) pressed = '';
      if (again || isLost) (again ?? own).focus();
    });
    observer.observe(own, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
    return () => controller.abort();
  }, [place]);
}

function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body;
}

function buttonSaying(own: HTMLElement, words: string): HTMLButtonElement | undefined {
  return [...own.querySelectorAll('button')].find(
    (one) => one.textContent === words && !one.disabled,
  );
}

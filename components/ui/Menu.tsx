import type { IconNode } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './IconButton';
import './Menu.css';

export interface MenuItem {
  readonly label: string;
  readonly disabled?: boolean;
  onSelect(): void;
}

export interface MenuProps {
  readonly icon: IconNode;
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** A button that opens a menu, by https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/. */
export function Menu({ icon, label, items }: MenuProps) {
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useLeaving(frame, open !== null, () => setOpen(null));
  const close = () => {
    setOpen(null);
    opener.current?.focus();
  };
  const openByArrow = (event: KeyboardEvent) => {
    if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the button in it
    <div ref={frame} class="menu" onKeyDown={openByArrow}>
      <IconButton
        icon={icon}
        label={label}
        isOpen={open !== null}
        buttonRef={opener}
        onClick={() => setOpen(open ? null : 'first')}
      />
      {open && <MenuList label={label} items={items} from={open} onClose={close} />}
    </div>
  );
}

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Which of them has the focus at first. */
  readonly from: 'first' | 'last';
  onClose(): void;
}

function MenuList({ label, items, from, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  // In the layout: the next key may be pressed before the next picture.
  useLayoutEffect(
    () =>
      buttons()
        .at(from === 'first' ? 0 : -1)
        ?.focus(),
    [],
  );
  const move = (event: KeyboardEvent) => {
    // Chords, such as that of the undo, are meant for the page or the browser.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // All others are the menu's: the page's letters and Delete would act on what lies behind it.
    event.stopPropagation();
    const { key } = event;
    // Back at its button: from there the browser goes on to what Tab leads to.
    if (key === 'Escape' || key === 'Tab') onClose();
    const all = buttons();
    const next = all[placeAfter(key, all)];
    next?.focus();
    if (next || key === 'Escape') event.preventDefault();
  };
  return (
    <div
      ref={list}
      class="menu__list"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={move}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          class="menu__item"
          tabIndex={-1}
          aria-disabled={item.disabled ?? false}
          onClick={() => {
            if (item.disabled) return;
            onClose();
            item.onSelect();
          }}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

/** The place of the item that a key leads to, from the one that has the focus; -1 for none. A letter leads to the next that begins with it. */
function placeAfter(key: string, all: readonly HTMLElement[]): number {
  const here = all.indexOf(document.activeElement as HTMLElement);
  const count = all.length;
  if (key === 'ArrowDown') return (here + 1) % count;
  if (key === 'ArrowUp') return (here - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return -1;
  const begins = (one: HTMLElement | undefined) =>
    one?.textContent?.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  const places = all.map((_, step) => (here + 1 + step) % count);
  return places.find((place) => begins(all[place])) ?? -1;
}

/** Closes it when the focus or a press goes elsewhere. */
function useLeaving(
  frame: { readonly current: HTMLElement | null },
  open: boolean,
  leave: () => void,
): void {
  // Inputs: `leave` is new at each render and always does the same
  useEffect(() => {
    if (!open) return;
    const controller = new AbortController();
    const check = ({ target }: Event) => {
      if (!frame.current?.contains(target as Node)) leave();
    };
    addEventListener('pointerdown', check, { signal: controller.signal });
    addEventListener('focusin', check, { signal: controller.signal });
    return () => controller.abort();
  }, [open]);
}

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
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useLeaving(frame, open, () => setOpen(false));
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div ref={frame} class="menu">
      <IconButton
        icon={icon}
        label={label}
        isOpen={open}
        buttonRef={opener}
        onClick={() => setOpen(!open)}
      />
      {open && <MenuList label={label} items={items} onClose={close} />}
    </div>
  );
}

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  onClose(): void;
}

function MenuList({ label, items, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  // In the layout: the next key may be pressed before the next picture.
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  const move = (event: KeyboardEvent) => {
    const all = buttons();
    const here = all.indexOf(document.activeElement as HTMLButtonElement);
    const steps: Record<string, number> = {
      ArrowDown: (here + 1) % all.length,
      ArrowUp: (here - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    if (event.key === 'Escape') onClose();
    else if (event.key in steps) all[steps[event.key] ?? 0]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
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

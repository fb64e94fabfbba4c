import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useHeldFocus } from './useHeldFocus';

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly current: Id;
  readonly children: ComponentChildren;
  onChoose(id: Id): void;
}

/** Tabs, by https://www.w3.org/WAI/ARIA/apg/patterns/tabs/: the arrows go through them and open each. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, current, children, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useHeldFocus(panel);
  const move = (event: KeyboardEvent) => {
    const here = tabs.findIndex(({ id }) => id === current);
    const isMirrored = list.current && getComputedStyle(list.current).direction === 'rtl';
    const key = (isMirrored && mirrored[event.key]) || event.key;
    const next = tabs[placeAfter(key, here, tabs.length)];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            class="tabs__tab"
            aria-selected={tab.id === current}
            aria-controls="tabpanel"
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChoose(tab.id)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        ref={panel}
        id="tabpanel"
        class="tabs__panel"
        role="tabpanel"
        aria-labelledby={`tab-${current}`}
        tabIndex={-1}
      >
        {children}
      </div>
    </>
  );
}

/** Where the tabs go from right to left, an arrow still leads to the tab that it points at. */
const mirrored: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** Where a key leads to from a place; -1 for keys that lead nowhere. */
function placeAfter(key: string, here: number, count: number): number {
  const places: Record<string, number> = {
    ArrowRight: (here + 1) % count,
    ArrowLeft: (here - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  return places[key] ?? -1;
}

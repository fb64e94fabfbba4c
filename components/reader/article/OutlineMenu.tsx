import { i18n } from '#i18n';
import type { OutlineEntry } from './outline';
import './OutlineMenu.css';

export interface OutlineMenuProps {
  readonly id: string;
  readonly entries: readonly OutlineEntry[];
}

/** The headings of the article, to go to: a popover that the button with its id opens. */
export function OutlineMenu({ id, entries }: OutlineMenuProps) {
  const go = ({ element }: OutlineEntry) => {
    document.getElementById(id)?.hidePopover();
    element.tabIndex = -1;
    element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  };
  return (
    <nav
      id={id}
      popover="auto"
      class="reader-panel outline-menu"
      aria-label={i18n.t('reader.outline')}
    >
      <ol class="outline-menu__list">
        {entries.map((entry, i) => (
          // Headings have no identity but their place
          <li key={i} style={{ paddingInlineStart: `${Math.min(entry.depth, 4) * 14}px` }}>
            <button type="button" class="outline-menu__entry" dir="auto" onClick={() => go(entry)}>
              {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A drawing of lucide's, as large as the text asks. Hidden from assistive technology: what holds it has a name. */
export function Icon({ icon, size = 18 }: { readonly icon: IconNode; readonly size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icon.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}

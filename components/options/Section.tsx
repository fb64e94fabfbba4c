import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SectionProps {
  readonly title: string;
  /** What it is about, for whoever does not know yet. */
  readonly why?: string;
  readonly children: ComponentChildren;
}

/** Settings that belong together. */
export function Section({ title, why, children }: SectionProps) {
  const id = useId();
  return (
    <section class="options__section" aria-labelledby={id}>
      <h2 id={id} class="options__name">
        {title}
      </h2>
      {why && <p class="options__why">{why}</p>}
      {children}
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import './EmptyState.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do now. */
  readonly action?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** What stands where there is nothing to show: what it means and what to do. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <h2 class="empty-state__title">{title}</h2>
      {children && <p class="empty-state__text">{children}</p>}
      {action}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { toChildArray } from 'preact';
import './Facts.css';

/** Short facts in a row, with a dot between two that share a line; what is false or null is left out. */
export function Facts({ children }: { children: ComponentChildren }) {
  return (
    <div class="facts">
      <p class="facts__line">
        {toChildArray(children).map((fact, at) => (
          <span key={at}>{fact}</span>
        ))}
      </p>
    </div>
  );
}

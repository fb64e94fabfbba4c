import { h, options, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { afterAll } from 'vitest';

let isDrawn = false;
const { vnode } = options;
options.vnode = (node) => {
  isDrawn = true;
  vnode?.(node);
};

/**
 * Preact runs effects after the next paint, by a timer where none comes. One that is still waiting when a file ends would
 * find no window any more, and fail the run.
 */
afterAll(async () => {
  if (isDrawn) await new Promise<void>(lastEffect);
});

/** Effects run in the order in which they were asked for. */
function lastEffect(done: () => void): void {
  const Last = () => {
    useEffect(done);
    return null;
  };
  render(h(Last, null), document.createElement('div'));
}

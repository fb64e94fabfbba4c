/** Where one build's script leaves word for another in the same document; a page can't see into this world. */
const KEY = Symbol.for('kantlijn.page');

interface Running {
  readonly version: string;
  readonly retire: () => void;
}

/**
 * Makes sure that one script works in a document: null when this version's is there already; otherwise the older one
 * is retired, and the answer is the controller by which this one ends.
 */
export function onlySession(version: string): AbortController | null {
  const world = globalThis as { [KEY]?: Running };
  if (world[KEY]?.version === version) return null;
  world[KEY]?.retire();
  const controller = new AbortController();
  const running = { version, retire: () => controller.abort() };
  world[KEY] = running;
  controller.signal.addEventListener('abort', () => {
    if (world[KEY] === running) delete world[KEY];
  });
  return controller;
}

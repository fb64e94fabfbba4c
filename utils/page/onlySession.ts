/** What a script of ours does in a document: serve its marks, or watch for frames that hold some. */
type Role = 'page' | 'frames';

interface Running {
  readonly version: string;
  readonly retire: () => void;
}

/**
 * Makes sure that one script of a role works in a document: null when this version's is there already; otherwise the older one
 * is retired, and the answer is the controller by which this one ends.
 */
export function onlySession(version: string, role: Role = 'page'): AbortController | null {
  // Where one build's script leaves word for another in the same document; a page can't see into this world.
  const key = Symbol.for(`kantlijn.${role}`);
  const world = globalThis as { [key: symbol]: Running | undefined };
  if (world[key]?.version === version) return null;
  world[key]?.retire();
  const controller = new AbortController();
  const running = { version, retire: () => controller.abort() };
  world[key] = running;
  controller.signal.addEventListener('abort', () => {
    if (world[key] === running) delete world[key];
  });
  return controller;
}

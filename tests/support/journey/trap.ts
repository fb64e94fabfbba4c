/** What a trap caught. */
export interface Caught {
  /** Numbers of the attacks that ran. */
  readonly hits: number[];
  /** What the content security policy had to stop: the sanitiser had let it through. */
  readonly stopped: string[];
}

/** Counts what attacks do in a document; best before its own scripts, and only once. Sent as text. */
export function setTrap(): void {
  const caught: { hits: number[]; stopped: string[] } = { hits: [], stopped: [] };
  const place = globalThis as unknown as { caught: typeof caught; hit: (n: number) => void };
  if (place.caught) return;
  place.caught = caught;
  place.hit = (n) => void caught.hits.push(n);
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    caught.stopped.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
}

/** What the trap in this document has caught so far. Sent as text. */
export function caughtHere(): Caught {
  return (globalThis as unknown as { caught: Caught }).caught;
}

/** Does to every element what a reader might, short of a click that leads away. Sent as text. */
export async function provoke(): Promise<number> {
  const elements = [...document.querySelectorAll<HTMLElement>('*')];
  const events = [
    'mouseover',
    'mouseenter',
    'focus',
    'focusin',
    'pointerover',
    'toggle',
    'animationstart',
  ];
  document.addEventListener('click', (event) => event.preventDefault(), { capture: true });
  for (const element of elements) {
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
  }
  // Pictures fail, animations begin and frames load within some frames.
  for (let frame = 0; frame < 20; frame++) {
    await new Promise((next) => setTimeout(next, 20));
  }
  return elements.length;
}

/** What a person does, and a page may imitate. */
const ACTS = [
  'click',
  'pointerdown',
  'mousedown',
  'keydown',
  'keyup',
  'input',
  'change',
  'submit',
  'paste',
];

/** Events that we made ourselves. */
const own = new WeakSet<Event>();

/** Lets an event of our own making through. */
export function vouchFor<T extends Event>(event: T): T {
  own.add(event);
  return event;
}

/** Lets nothing into a shadow root but what a person did. */
export function refuseSynthetic(root: ShadowRoot): void {
  for (const type of ACTS) root.addEventListener(type, refuse, { capture: true });
}

function refuse(event: Event): void {
  if (event.isTrusted || own.has(event)) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

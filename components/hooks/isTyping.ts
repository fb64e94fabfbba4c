const typed = /^(?:text|search|url|email|password|number|tel|date)$/;

/** Whether keys pressed on an element are text for it, so that no shortcut may take them. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return typed.test(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

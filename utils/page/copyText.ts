/** Puts text on the clipboard, in the reader's own click. Throws when the browser lets nobody. */
export async function copyText(document: Document, text: string): Promise<void> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
  } catch {
    // Pages without https have no such clipboard, and some pages forbid it to themselves.
    if (!copyByEvent(document, text)) throw new Error('The clipboard is closed');
  }
}

function copyByEvent(document: Document, text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const view = document.defaultView;
  view?.addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  view?.removeEventListener('copy', fill, { capture: true });
  return done;
}

/**
 * Notes where a reader is in a page: focus, caret and selection. The answer brings these back. The browsers forget the caret as soon
 * as a field of ours has one, and whoever marks by keys alone would have to begin again at the top.
 */
export function rememberPlace(document: Document): () => void {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    // A field has a caret of its own, which the focus brings back.
    if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) return;
    if (!anchorNode?.isConnected || !focusNode?.isConnected) return;
    try {
      document.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    } catch {
      // The page has written its text anew meanwhile: the place is there no more.
    }
  };
}

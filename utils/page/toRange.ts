/**
 * A live range where a static one stands; drop it soon, for each one slows the page. Null when the page has changed so
 * that the range stands nowhere, or begins in one tree and ends in another.
 */
export function toRange(document: Document, range: AbstractRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected) return null;
  if (startContainer.getRootNode() !== endContainer.getRootNode()) return null;
  try {
    const live = document.createRange();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live;
  } catch {
    return null;
  }
}

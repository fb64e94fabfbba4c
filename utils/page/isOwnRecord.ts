/** Whether a mutation is none of the page's: of nodes by which we show ourselves, or their coming and going. */
export function isOwnRecord(
  { type, target, addedNodes, removedNodes }: MutationRecord,
  isOurs: (node: Node) => boolean,
): boolean {
  if (isOurs(target)) return true;
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs);
}

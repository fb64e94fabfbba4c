/** What a key does in the reading list; on one row, or on the ticked rows when there are any. */
export type ListCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'tick'
  | 'search'
  | 'archive'
  | 'favourite'
  | 'tag'
  | 'delete'
  | 'undo'
  | 'help'
  | 'escape';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Keys, by what they do: for the handler and for the sheet that lists them. */
export const listKeys: Readonly<Record<ListCommand, readonly string[]>> = {
  next: ['ArrowDown', 'j'],
  previous: ['ArrowUp', 'k'],
  first: ['Home'],
  last: ['End'],
  open: ['Enter'],
  tick: ['x'],
  search: ['/'],
  archive: ['e'],
  favourite: ['f'],
  tag: ['t'],
  delete: ['#', 'Delete'],
  undo: ['z'],
  help: ['?'],
  escape: ['Escape'],
};

const byKey = new Map(
  (Object.entries(listKeys) as [ListCommand, readonly string[]][]).flatMap(([command, keys]) =>
    keys.map((key) => [key, command] as const),
  ),
);

/**
 * The command of a key press, or null. Chords belong to the browser. Without `letters` only keys that type no character
 * count: whoever speaks to the computer, or presses keys unawares, turns the others off
 * (https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
 */
export function listCommand(event: Key, letters = true): ListCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (!letters && event.key.length === 1) return null;
  return byKey.get(event.key) ?? null;
}

type Chord = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a press is the platform's undo: Ctrl+Z, or Cmd+Z on a Mac, without Shift. */
export function isUndoKey(event: Chord): boolean {
  const chord = event.ctrlKey !== event.metaKey;
  return chord && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z';
}

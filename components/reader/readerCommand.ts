import { type Colour, colours } from '@/utils/model/colour';

/** What a key does in the reader view. `highlight` without a colour takes the last one used. */
export type ReaderCommand =
  | { readonly does: 'step'; readonly step: 1 | -1 }
  | { readonly does: 'edit' }
  | { readonly does: 'highlight'; readonly colour: Colour | null };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The command of a key press, or null. Chords belong to the browser. Without `letters` only keys that type no character count. */
export function readerCommand(event: Key, letters = true): ReaderCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (!letters && event.key.length === 1) return null;
  if (event.key === 'n') return { does: 'step', step: 1 };
  if (event.key === 'p') return { does: 'step', step: -1 };
  if (event.key === 'Enter') return { does: 'edit' };
  if (event.key === 'h') return { does: 'highlight', colour: null };
  const colour = /^[1-9]$/.test(event.key) ? colours[Number(event.key) - 1] : undefined;
  return colour ? { does: 'highlight', colour } : null;
}

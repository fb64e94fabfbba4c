import { useRef } from 'preact/hooks';

/** The last value that was there: keeps rows on screen while the next query is on its way. Undefined before the first. */
export function useHeld<T>(value: T | undefined): T | undefined {
  const held = useRef(value);
  if (value !== undefined) held.current = value;
  return held.current;
}

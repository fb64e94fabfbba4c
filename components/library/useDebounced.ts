import { useEffect, useState } from 'preact/hooks';

/** A value that follows another once that has been still for `ms` milliseconds; an emptied text follows at once. */
export function useDebounced(text: string, ms: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text ? ms : 0);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return settled;
}

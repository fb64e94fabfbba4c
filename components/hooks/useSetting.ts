import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WxtStorageItem } from 'wxt/utils/storage';

/** A setting anew: a value, or what becomes of the value that is kept. */
export type SettingChange<T> = T | ((kept: T) => T);

/**
 * A setting as it is now, kept up with changes made elsewhere, the way to change it, and whether it has been read: until
 * then it is its fallback. A change shows at once, and again as it was when it could not be kept. One that keeps a part
 * of what was there must be a function: it is given what is kept, which this page may not have read yet.
 */
export function useSetting<T>(
  item: WxtStorageItem<T, Record<string, unknown>>,
): [T, (change: SettingChange<T>) => void, boolean] {
  const [value, setValue] = useState<T>(item.fallback);
  const [isRead, setRead] = useState(false);
  /** Changes that are shown and not yet kept, oldest first. */
  const pending = useRef<((kept: T) => T)[]>([]);
  /** The end of the line of reads and writes: each sees what those before it left. */
  const line = useRef(Promise.resolve());

  const read = useCallback(() => {
    line.current = line.current.then(async () => {
      const kept = await item.getValue();
      setValue(() => pending.current.reduce<T>((now, update) => update(now), kept));
    });
    line.current = line.current.catch(console.error);
    return line.current;
  }, [item]);

  useEffect(() => {
    // Read, not taken from the news: those may tell of a write of ours that is older than what stands here by now.
    const unwatch = item.watch(() => void read());
    void read().then(() => setRead(true));
    return unwatch;
  }, [item, read]);

  const change = useCallback(
    (next: SettingChange<T>) => {
      const isWhole = typeof next !== 'function';
      const update = isWhole ? () => next : (next as (kept: T) => T);
      pending.current.push(update);
      setValue(update);
      line.current = line.current
        .then(async () => item.setValue(isWhole ? next : update(await item.getValue())))
        .catch((error: unknown) => {
          console.error(error);
          void read();
        })
        .finally(() => {
          pending.current.shift();
        });
    },
    [item, read],
  );
  return [value, change, isRead];
}

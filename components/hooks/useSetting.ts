import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WxtStorageItem } from 'wxt/utils/storage';

/** A setting anew: a value, or what becomes of the value that is kept. */
export type SettingChange<T> = T | ((kept: T) => T);

/**
 * A setting as it is now, kept up with changes made elsewhere, the way to change it, and whether it has been read: until
 * then it is its fallback. A change shows at once, and again as it was when it could not be kept. One that keeps a part
 * of what was there must be a function: it waits for what is kept, which this page may not have read yet. `onFailure` is told of a
 * change that could not be kept.
 */
export function useSetting<T>(
  item: WxtStorageItem<T, Record<string, unknown>>,
  onFailure?: () => void,
): [T, (change: SettingChange<T>) => void, boolean] {
  const [value, setValue] = useState<T>(item.fallback);
  const [isRead, setRead] = useState(false);
  const now = useRef<T>(item.fallback);
  /** Changes of parts that wait for the whole; null as soon as that is known. */
  const early = useRef<((kept: T) => T)[] | null>([]);
  /** What was written here and has not come back yet: it may be older than what stands here by now. */
  const own = useRef<string[]>([]);

  const tellFailure = useRef(onFailure);
  tellFailure.current = onFailure;

  const show = useCallback((next: T) => {
    now.current = next;
    setValue(() => next);
  }, []);
  // At once, and not behind a read: the page may be closed upon the last letter.
  const keep = useCallback(
    (next: T) => {
      early.current = null;
      show(next);
      own.current.push(JSON.stringify(next));
      item.setValue(next).catch((error: unknown) => {
        console.error(error);
        own.current = [];
        tellFailure.current?.();
        item.getValue().then(show, console.error);
      });
    },
    [item, show],
  );

  useEffect(() => {
    const learn = (kept: T) => {
      const waiting = early.current ?? [];
      early.current = null;
      if (waiting.length > 0) keep(waiting.reduce((before, change) => change(before), kept));
      else show(kept);
    };
    const unwatch = item.watch((news) => {
      const at = own.current.indexOf(JSON.stringify(news));
      if (at < 0) learn(news);
      else own.current.splice(0, at + 1);
    });
    item
      .getValue()
      .then((kept) => early.current && learn(kept), console.error)
      .finally(() => setRead(true));
    return unwatch;
  }, [item, keep, show]);

  const change = useCallback(
    (next: SettingChange<T>) => {
      if (typeof next !== 'function') return keep(next);
      const update = next as (kept: T) => T;
      if (!early.current) return keep(update(now.current));
      early.current.push(update);
      show(update(now.current));
    },
    [keep, show],
  );
  return [value, change, isRead];
}

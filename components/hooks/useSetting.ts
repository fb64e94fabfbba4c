import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WxtStorageItem } from 'wxt/utils/storage';

/**
 * A setting as it is now, kept up with changes made elsewhere, the way to change it, and whether it has been read: until
 * then it is its fallback. A change shows at once, and again as it was when it could not be kept.
 */
export function useSetting<T>(
  item: WxtStorageItem<T, Record<string, unknown>>,
): [T, (value: T) => void, boolean] {
  const [value, setValue] = useState<T>(item.fallback);
  const [isRead, setRead] = useState(false);
  /** What was written here and has not come back yet: it may be older than what stands here by now. */
  const own = useRef<string[]>([]);
  useEffect(() => {
    const unwatch = item.watch((news) => {
      const at = own.current.indexOf(JSON.stringify(news));
      if (at < 0) setValue(news);
      else own.current.splice(0, at + 1);
    });
    item
      .getValue()
      .then((read) => own.current.length === 0 && setValue(read), console.error)
      .finally(() => setRead(true));
    return unwatch;
  }, [item]);
  const change = useCallback(
    (next: T) => {
      setValue(next);
      own.current.push(JSON.stringify(next));
      item.setValue(next).catch((error: unknown) => {
        console.error(error);
        own.current = [];
        item.getValue().then(setValue, console.error);
      });
    },
    [item],
  );
  return [value, change, isRead];
}

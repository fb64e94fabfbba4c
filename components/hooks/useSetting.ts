import { useCallback, useEffect, useState } from 'preact/hooks';
import type { WxtStorageItem } from 'wxt/utils/storage';

/**
 * A setting as it is now, kept up with changes made elsewhere, and the way to change it. Its fallback until it has
 * been read. A change shows at once, and again as it was when it could not be kept.
 */
export function useSetting<T>(
  item: WxtStorageItem<T, Record<string, unknown>>,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(item.fallback);
  useEffect(() => {
    const read = () => item.getValue().then(setValue, console.error);
    const unwatch = item.watch(setValue);
    void read();
    return unwatch;
  }, [item]);
  const change = useCallback(
    (next: T) => {
      setValue(next);
      item.setValue(next).catch((error: unknown) => {
        console.error(error);
        item.getValue().then(setValue, console.error);
      });
    },
    [item],
  );
  return [value, change];
}

/** Bytes: with less than that left nothing is begun. More than an act writes, and than `tryTheDisk` does. */
export const LEAST_ROOM = 20_000_000;

/**
 * Bytes that may still be written, where the browser knows; else infinite. With `unlimitedStorage` Chromium counts what is free on
 * the disk. Firefox counts a share of the disk's size, which it does not even keep to then: it is told by the details that it lacks.
 */
export async function roomLeft(): Promise<number> {
  // Not even asked there: on a full disk the answer may not come.
  if (import.meta.env.BROWSER === 'firefox') return Number.POSITIVE_INFINITY;
  try {
    const { quota, usage, ...details } = await navigator.storage.estimate();
    if (quota === undefined || usage === undefined || !('usageDetails' in details))
      return Number.POSITIVE_INFINITY;
    return quota - usage;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

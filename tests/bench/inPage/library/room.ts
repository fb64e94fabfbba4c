/** Bytes of the heap; null where the browser does not say. */
export function heapUsed(): number | null {
  const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? null;
}

/** Bytes that this origin takes on the disk. */
export async function diskUsed(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

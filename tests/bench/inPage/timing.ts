/** Milliseconds that a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of each run: `[median, 95th of a hundred]`. */
export async function spread(
  count: number,
  work: (at: number) => Promise<unknown>,
): Promise<[number, number]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) times.push(await timed(() => work(at)));
  return spreadOf(times);
}

/** Of milliseconds, which are put in order: `[median, 95th of a hundred]`. */
export function spreadOf(times: number[]): [number, number] {
  times.sort((a, b) => a - b);
  const { length } = times;
  return [times[Math.floor(length / 2)] ?? 0, times[Math.floor(length * 0.95)] ?? 0];
}

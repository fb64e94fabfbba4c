/** Whole minutes of reading still to come, at least 1 until the end is reached. `progress` is a share, 0..1. */
export function minutesLeft(minutes: number, progress: number): number {
  if (progress >= 1) return 0;
  return Math.max(1, Math.ceil(minutes * (1 - progress)));
}

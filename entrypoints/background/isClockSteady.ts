/** A reader may stay away for a while; a clock that is set wrong goes off by months or years. In milliseconds. */
const LONGEST = 14 * 24 * 60 * 60 * 1_000;

/**
 * Whether the time that went by since the last look can be believed, so that something may be deleted for its age. After a long absence,
 * or a clock that was set, the next look tells. Times are milliseconds since 1970; null before the first look.
 */
export function isClockSteady(last: number | null, now: number): boolean {
  return last !== null && now >= last && now - last <= LONGEST;
}

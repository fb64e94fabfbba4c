/** What single values of records and messages must be, wherever they come from. */
import * as v from 'valibot';

/** A whole number from 0 that can still be counted on one by one. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Milliseconds since 1970, of the moments that a `Date` can hold. */
export const Time = v.pipe(Count, v.maxValue(8.64e15));

/** In hex, lower case. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

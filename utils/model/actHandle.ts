import * as v from 'valibot';

/**
 * One act in the journal. Its number is not enough: a backup that is put in the library's place brings a journal with the same
 * numbers for other acts.
 */
export const ActHandle = v.object({
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** When it was done, in milliseconds. */
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type ActHandle = Readonly<v.InferOutput<typeof ActHandle>>;

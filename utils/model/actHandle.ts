import * as v from 'valibot';
import { Count } from './scalars';

/**
 * One act in the journal. Its number is not enough: a backup that is put in the library's place brings a journal with the same
 * numbers for other acts.
 */
export const ActHandle = v.object({
  sequence: Count,
  /** When it was done, in milliseconds. */
  at: Count,
});
export type ActHandle = Readonly<v.InferOutput<typeof ActHandle>>;

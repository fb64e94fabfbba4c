import * as v from 'valibot';
import { asFailure } from '@/utils/library/asFailure';
import type { Handler, Sender } from '@/utils/messaging/serve';
import { Failure } from '@/utils/model/failure';

/**
 * A served method: an argument that the schema turns down is refused with what is wrong with it, and what the database fails in,
 * also where it is only read, with the code of that.
 */
export function served<A, R>(
  schema: v.GenericSchema<unknown, A>,
  answer: (arg: A, sender: Sender) => Promise<R> | R,
): Handler<R> {
  return async (input, sender) => {
    const parsed = v.safeParse(schema, input);
    if (!parsed.success) throw new Failure('badArguments', v.summarize(parsed.issues));
    try {
      return await answer(parsed.output, sender);
    } catch (error) {
      throw await asFailure(error);
    }
  };
}

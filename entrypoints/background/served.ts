import * as v from 'valibot';
import type { Handler, Sender } from '@/utils/messaging/serve';
import { Failure } from '@/utils/model/failure';

/** A served method: an argument that the schema turns down is refused with what is wrong with it. */
export function served<A, R>(
  schema: v.GenericSchema<unknown, A>,
  answer: (arg: A, sender: Sender) => Promise<R> | R,
): Handler<R> {
  return (input, sender) => {
    const parsed = v.safeParse(schema, input);
    if (!parsed.success) throw new Failure('badArguments', v.summarize(parsed.issues));
    return answer(parsed.output, sender);
  };
}

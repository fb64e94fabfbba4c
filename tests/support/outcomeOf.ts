import { Failure } from '../../utils/model/failure';

/** What came of an act: `done`, or the code of what it throws. */
export function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );
}

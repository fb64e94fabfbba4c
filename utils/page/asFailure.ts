import { Failure } from '../model/failure';

/** Whatever was thrown, as a failure that can be told. */
export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('unexpected', String(error));
}

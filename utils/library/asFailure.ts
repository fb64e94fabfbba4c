import { Failure } from '../model/failure';

/** Bytes: where no more than that are left, what the browser calls an unknown error is a full disk. */
const NEXT_TO_NOTHING = 1_000_000;

/** A failure of the database with the product's own code (`quota`, `readOnly`, `noDatabase`, `storageFailed`); what is no such, as it is. */
export async function asFailure(error: unknown): Promise<unknown> {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const names = [error.name, (error as { inner?: Error }).inner?.name];
  if (names.includes('QuotaExceededError')) return new Failure('quota', error.message);
  if (names.includes('VersionError')) return new Failure('readOnly', error.message);
  const missing = ['MissingAPIError', 'InvalidStateError', 'OpenFailedError'];
  if (names.some((name) => name && missing.includes(name)))
    return new Failure('noDatabase', error.message);
  // What browsers say when the disk fails them. Chromium of a full one, too, once it could not write; Firefox where it notices late.
  if (names.includes('UnknownError'))
    return new Failure((await isFull()) ? 'quota' : 'storageFailed', error.message);
  return error;
}

/** Whether the browser knows that there is no room. False where it does not say: Firefox counts by the size of the disk. */
async function isFull(): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < NEXT_TO_NOTHING;
  } catch {
    return false;
  }
}

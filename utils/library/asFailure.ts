import { Failure } from '../model/failure';
import { LEAST_ROOM, roomLeft } from './roomLeft';

/** A failure of the database with the product's own code (`quota`, `readOnly`, `noDatabase`, `storageFailed`); what is no such, as it is. */
export async function asFailure(error: unknown): Promise<unknown> {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const names = namesIn(error);
  if (names.includes('QuotaExceededError')) return new Failure('quota', error.message);
  if (names.includes('VersionError')) return new Failure('readOnly', error.message);
  // What browsers say when the disk fails them, also of a full one: Chromium once it could not write, Firefox where it notices late.
  const isOfDisk = names.includes('UnknownError');
  const missing = ['MissingAPIError', 'InvalidStateError', 'OpenFailedError'];
  if (!isOfDisk && !names.slice(0, 2).some((name) => missing.includes(name))) return error;
  // Chromium closes a database in the middle of an act when the disk is full.
  if ((await roomLeft()) < LEAST_ROOM) return new Failure('quota', error.message);
  return new Failure(isOfDisk ? 'storageFailed' : 'noDatabase', error.message);
}

/** Dexie wraps what the browser said: the name of each error within another, or of the first of many. */
function namesIn(error: Error): string[] {
  const names: string[] = [];
  for (let each: unknown = error; each instanceof Error && names.length < 5; ) {
    names.push(each.name);
    const { inner, failures } = each as { inner?: unknown; failures?: readonly unknown[] };
    each = inner ?? failures?.[0];
  }
  return names;
}

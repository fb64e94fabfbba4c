import { normaliseAddress } from '../model/address';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { written } from './written';

const PREFIX = 'frames ';

/** Remembers that a page holds a marked frame; both addresses normalised. */
export async function rememberFrameIn(
  db: KantlijnDatabase,
  around: string,
  inside: string,
): Promise<void> {
  // Two frames of a page may be marked at once.
  const remember = () =>
    db.transaction('rw', db.meta, async () => {
      const known = await framesIn(db, around);
      if (known.includes(inside)) return;
      await db.meta.put({ key: PREFIX + around, value: [...known, inside] });
    });
  await written(db, remember);
}

/** The addresses of the marked frames that a page is known to hold. */
export async function framesIn(db: KantlijnDatabase, url: string): Promise<readonly string[]> {
  const around = normaliseAddress(url);
  const row = around === null ? undefined : await db.meta.get(PREFIX + around);
  return (row?.value ?? []) as readonly string[];
}

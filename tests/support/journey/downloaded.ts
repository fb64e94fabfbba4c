import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../driver/Driver';
import { waitUntil } from '../driver/waitUntil';

/**
 * The bytes of the download whose name fits, once it is there and whole. Until then Firefox may have it under a made-up
 * name with the same ending: a pattern must know the beginning, too.
 */
export async function downloaded(driver: Driver, name: RegExp) {
  const file = await waitUntil(`a download ${name}`, async () =>
    readdirSync(driver.downloads).find((one) => name.test(one)),
  );
  const path = join(driver.downloads, file);
  let size = -1;
  await waitUntil(`${file} to be whole`, async () => {
    const now = readFileSync(path).length;
    const isWhole = now > 0 && now === size;
    size = now;
    return isWhole;
  });
  return { file, bytes: new Uint8Array(readFileSync(path)) };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Driver } from '../driver/Driver';
import { waitUntil } from '../driver/waitUntil';

/**
 * The bytes of the download (JSON, a zip or a short text) whose name fits, once it is there and can be read to its end. Until then Firefox
 * may have it under a made-up name with the same ending: a pattern must know the beginning, too.
 */
export function downloaded(driver: Driver, name: RegExp) {
  return waitUntil(`a whole download ${name}`, () => {
    const file = readdirSync(driver.downloads).find((one) => name.test(one));
    if (!file) return null;
    const bytes = new Uint8Array(readFileSync(join(driver.downloads, file)));
    // Either throws as long as the browser writes.
    if (file.endsWith('.json')) JSON.parse(strFromU8(bytes));
    else if (file.endsWith('.zip')) unzipSync(bytes);
    // A short text is written in one go.
    else if (bytes.length === 0) return null;
    return { file, bytes };
  });
}

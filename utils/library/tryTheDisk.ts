/** Bytes that are written: more than a browser needs to open a database, less than anybody misses. */
const SAMPLE = 1_000_000;

/**
 * Makes a database of its own, fills it and deletes it again. Throws the browser's error where that fails: then it is the disk
 * that keeps nothing, as a full one does, and no library is to blame.
 */
export async function tryTheDisk(): Promise<void> {
  const name = 'kantlijn tries the disk';
  const db = await settled(opened(name));
  try {
    await written(db);
  } finally {
    db.close();
    await settled(indexedDB.deleteDatabase(name)).catch(() => {});
  }
}

function opened(name: string): IDBOpenDBRequest {
  const request = indexedDB.open(name);
  // One that was left behind by a crash has it already.
  request.onupgradeneeded = () => request.result.createObjectStore('samples');
  return request;
}

function written(db: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const write = db.transaction('samples', 'readwrite', { durability: 'strict' });
    write.oncomplete = () => resolve();
    write.onabort = () => reject(write.error);
    write.objectStore('samples').put(incompressible(SAMPLE), 1);
  });
}

/** Browsers pack what they write. */
function incompressible(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

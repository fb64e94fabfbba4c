/** Rows that are written, and bytes of each: more than the 4 MB after which LevelDB begins a new log, in pieces that go into that log. */
const [ROWS, SIZE] = [160, 32_768];

const NAME = 'kantlijn tries the disk';

/**
 * Makes a database of its own, fills it and deletes it again. Throws the browser's error where that fails: then it is the disk
 * that keeps nothing, as a full one does, and no library is to blame. Where it does not, Chromium's LevelDB, of which an origin has one for
 * all its databases, has begun a new log (see `written`).
 */
export async function tryTheDisk(): Promise<void> {
  const db = await settled(opened());
  try {
    await filled(db);
  } finally {
    db.close();
    await settled(indexedDB.deleteDatabase(NAME)).catch(() => {});
  }
}

function opened(): IDBOpenDBRequest {
  const request = indexedDB.open(NAME);
  // One that was left behind by a crash has it already.
  request.onupgradeneeded = () => request.result.createObjectStore('samples');
  return request;
}

function filled(db: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const write = db.transaction('samples', 'readwrite', { durability: 'strict' });
    write.oncomplete = () => resolve();
    write.onabort = () => reject(write.error);
    const samples = write.objectStore('samples');
    for (let row = 0; row < ROWS; row++) {
      // By chance: browsers pack what they write.
      samples.put(crypto.getRandomValues(new Uint8Array(SIZE)), row);
    }
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

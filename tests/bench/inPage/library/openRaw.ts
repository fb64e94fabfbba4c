import { NAME } from './sizes';

/** The database of the library, with nothing on top. */
export function openRaw(): Promise<IDBDatabase> {
  return resultOf(indexedDB.open(NAME));
}

/** What a request comes to. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}

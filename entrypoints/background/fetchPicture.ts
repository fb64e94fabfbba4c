import { pictureTypes } from '@/utils/model/records';

/** Most that one picture may take, in bytes. */
const MAX_PICTURE = 8_000_000;
/** How long a picture may take to come, in milliseconds. */
const PATIENCE = 30_000;
const types: readonly string[] = pictureTypes;

/** A picture as it came. */
export interface Fetched {
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Fetches a picture without cookies or referrer. `failed` when it does not come or is no picture that can be shown. */
export async function fetchPicture(source: string): Promise<Fetched | 'tooLarge' | 'failed'> {
  try {
    const response = await fetch(source, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!response.ok || !response.body || !types.includes(type)) return 'failed';
    const bytes = await readAtMost(response.body, MAX_PICTURE);
    return bytes ? { type, bytes } : 'tooLarge';
  } catch (error) {
    console.warn('Picture not kept', error);
    return 'failed';
  }
}

/** Reads a stream to its end; null, and no further, once it is longer than `most`: its own word for its length is no proof. */
async function readAtMost(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<ArrayBuffer | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

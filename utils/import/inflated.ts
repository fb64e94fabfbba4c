import { Inflate } from 'fflate';

/** So many packed bytes are unpacked at a time: they may become a thousand times as many. */
const PIECE = 16_384;
/** In pieces: how often it is looked at what came of them. Longer than a block that is stored as it is, which comes as one. */
const STRETCH = 16;

/**
 * Unpacks deflated bytes that are said to become `size`. Throws a RangeError for what becomes something else, or does what no packer
 * does: goes on long after that, or takes more bytes than it is plain. So the work is bounded by `size`, whatever the bytes are.
 */
export function inflated(bytes: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size);
  let done = 0;
  const inflate = new Inflate((part) => {
    // Throws where it is longer than it says.
    unpacked.set(part, done);
    done += part.length;
  });
  let before = 0;
  for (let piece = 0; piece * PIECE < bytes.length; piece++) {
    if (piece > 0 && piece % STRETCH === 0) {
      if (done - before < (STRETCH * PIECE) / 2) throw new RangeError('packed to more than it is');
      before = done;
    }
    const isLast = (piece + 1) * PIECE >= bytes.length;
    push(inflate, bytes.subarray(piece * PIECE, (piece + 1) * PIECE), isLast);
  }
  if (done < size) throw new RangeError('shorter than it says');
  return unpacked;
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    throw new RangeError('not packed as it says', { cause: error });
  }
}

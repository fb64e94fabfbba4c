import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ZipReader } from '../../../utils/import/ZipReader';

const TEXT = 'some text, '.repeat(100);
const ofBytes = (bytes: Uint8Array) =>
  new ZipReader({ size: bytes.length, read: (start, end) => bytes.subarray(start, end) });

/** A zip of one file, spoilt in one place; `packed` or as it is. */
function spoilt(change: (view: DataView, central: number) => void, packed = true): Uint8Array {
  const file: Zippable = { 'a.txt': [strToU8(TEXT), { level: packed ? 6 : 0 }] };
  const bytes = zipSync(file);
  const view = new DataView(bytes.buffer);
  let central = 0;
  while (view.getUint32(central, true) !== 0x02014b50) central += 1;
  change(view, central);
  return bytes;
}

test.each([true, false])('a file is read as it was written, packed: %s', (packed) => {
  const zip = ofBytes(spoilt(() => {}, packed));
  expect(zip.sizeOf('a.txt')).toBe(TEXT.length);
  expect(zip.read('a.txt')).toEqual(strToU8(TEXT));
  expect(zip.sizeOf('b.txt')).toBeNull();
  expect(() => zip.read('b.txt')).toThrow(RangeError);
});

const size = (by: number) => (view: DataView, at: number) =>
  view.setUint32(at + 24, TEXT.length + by, true);

describe('a zip that says what is not so is refused', () => {
  test.each<[string, Uint8Array]>([
    ['a file that unpacks to more than it says', spoilt(size(-1))],
    ['a file that unpacks to less than it says', spoilt(size(1))],
    ['a file of another length than it says, not packed', spoilt(size(1), false)],
    ['a file that stands elsewhere', spoilt((view) => view.setUint32(0, 0, true), false)],
    [
      'a file beyond the end',
      spoilt((view, at) => view.setUint32(at + 20, 1_000_000, true), false),
    ],
    ['packed bytes that are none', spoilt((view) => view.setUint32(40, 0xffffffff, true))],
  ])('%s, when it is read', (_, bytes) => {
    const zip = ofBytes(bytes);
    expect(() => zip.read('a.txt')).toThrow(RangeError);
  });

  test.each<[string, Uint8Array]>([
    ['another directory', spoilt((view, at) => view.setUint32(at, 0, true))],
    ['more files than there are', spoilt((view) => view.setUint16(view.byteLength - 12, 9, true))],
    [
      'a directory beyond the end',
      spoilt((view) => view.setUint32(view.byteLength - 6, 1e6, true)),
    ],
    ['no end', spoilt((view) => view.setUint32(view.byteLength - 22, 0, true))],
    ['nothing', new Uint8Array()],
  ])('%s, at once', (_, bytes) => {
    expect(() => ofBytes(bytes)).toThrow(RangeError);
  });

  test.each<[string, Uint8Array]>([
    ['encrypted', spoilt((view, at) => view.setUint16(at + 8, 1, true))],
    [
      'packed by a method that we do not know',
      spoilt((view, at) => view.setUint16(at + 10, 12, true)),
    ],
  ])('a file that is %s is not there', (_, bytes) => {
    expect(ofBytes(bytes).sizeOf('a.txt')).toBeNull();
  });
});

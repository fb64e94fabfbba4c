import { deflateSync, Inflate, strToU8, type Zippable, zipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inflated } from '../../../utils/import/inflated';
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

afterEach(() => vi.restoreAllMocks());

/** The places of a zip's files in its directory. */
function places(view: DataView): number[] {
  const all = [...Array(view.byteLength - 4).keys()];
  return all.filter((at) => view.getUint32(at, true) === 0x02014b50);
}

/** A zip of two files of the same length, changed in its directory. */
function ofTwo(change: (view: DataView, first: number, second: number) => void): Uint8Array {
  const bytes = zipSync({ 'a.txt': strToU8(TEXT), 'b.txt': strToU8(TEXT) });
  const view = new DataView(bytes.buffer);
  const [first = 0, second = 0] = places(view);
  change(view, first, second);
  return bytes;
}

describe('a zip costs no more than its bytes do', () => {
  test.each<[string, Parameters<typeof ofTwo>[0]]>([
    ['a name twice', (view, _, second) => view.setUint8(second + 46, 'a'.charCodeAt(0))],
    [
      'two files at one place',
      (view, first, second) => view.setUint32(second + 42, view.getUint32(first + 42, true), true),
    ],
    [
      'a file that reaches into the next',
      (view, first) => view.setUint32(first + 20, view.getUint32(first + 20, true) + 100, true),
    ],
    [
      'a directory of more bytes than files have names for',
      (view) => view.setUint32(view.byteLength - 10, 100_000_000, true),
    ],
  ])('with %s it is refused', (_, change) => {
    expect(ofBytes(ofTwo(() => {})).entries).toHaveLength(2);
    expect(() => ofBytes(ofTwo(change))).toThrow(RangeError);
  });

  test('a file that goes on after what it says is left off there', () => {
    const push = vi.spyOn(Inflate.prototype, 'push');
    const plain = Uint8Array.from({ length: 2_000_000 }, (_, at) => (at * at) % 251);
    const packed = deflateSync(plain, { level: 0 });
    expect(() => inflated(packed, 10)).toThrow(RangeError);
    // With level 0 it is stored in blocks of 65,535 bytes, of which the first must be there whole.
    expect(push.mock.calls.length).toBeLessThan(6);
    expect(Buffer.from(inflated(packed, plain.length)).equals(plain)).toBe(true);
  });

  test('a file packed to more than it is, of blocks with nothing in them, is refused', () => {
    const nothing = [0, 0, 0, 0xff, 0xff];
    const packed = Uint8Array.from([...Array(200_000).fill(nothing).flat(), 3, 0]);
    expect(inflated(packed.slice(-1_002), 0)).toEqual(new Uint8Array());
    expect(() => inflated(packed, 0)).toThrow(RangeError);
  });
});

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

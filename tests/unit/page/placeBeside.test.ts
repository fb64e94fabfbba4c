import { describe, expect, test } from 'vitest';
import { placeBeside } from '../../../components/page/placeBeside';

const viewport = { width: 1_000, height: 700 };
const panel = { width: 300, height: 200 };
const line = (left: number, top: number, width = 200) => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

describe('a panel beside a passage', () => {
  test.each([
    { where: 'below its last line', lines: [line(100, 100), line(20, 120)], at: [20, 148] },
    { where: 'above its first, low on the page', lines: [line(100, 600)], at: [100, 392] },
    { where: 'inside at the right', lines: [line(900, 100)], at: [692, 128] },
    { where: 'inside at the left', lines: [line(-50, 100)], at: [8, 128] },
    { where: 'in the last corner, when it is nowhere', lines: [], at: [692, 492] },
    { where: 'below the top, when it is far above', lines: [line(100, -900)], at: [100, 8] },
  ])('stands $where', ({ lines, at }) => {
    const { left, top } = placeBeside(lines, panel, viewport);
    expect([left, top]).toEqual(at);
  });

  test('stands to the side where there is room neither above nor below', () => {
    const tall = { width: 300, height: 600 };
    expect(placeBeside([line(100, 300)], tall, viewport)).toEqual({ left: 308, top: 92 });
    expect(placeBeside([line(700, 300)], tall, viewport)).toEqual({ left: 392, top: 92 });
  });

  test('stands above when asked, if it can', () => {
    expect(placeBeside([line(100, 300)], panel, viewport, 'above').top).toBe(92);
    expect(placeBeside([line(100, 50)], panel, viewport, 'above').top).toBe(78);
  });

  test('keeps its beginning in sight on a window that is too small', () => {
    const small = { width: 200, height: 100 };
    expect(placeBeside([line(10, 50)], panel, small)).toEqual({ left: 8, top: 8 });
  });
});

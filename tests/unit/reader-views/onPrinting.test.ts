import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onPrinting } from '../../../components/reader/type/onPrinting';

const { dataset } = document.documentElement;
let stop = () => {};

beforeEach(() => {
  dataset.theme = 'dark';
});
afterEach(() => {
  stop();
  delete dataset.theme;
});

test('the paper is white while it is printed, and then as the reader has it, however often it was begun', () => {
  const takeAway = vi.fn();
  const layOut = vi.fn(() => takeAway);
  stop = onPrinting(() => {}, layOut);
  for (const name of ['beforeprint', 'beforeprint']) {
    dispatchEvent(new Event(name));
    expect(dataset.theme).toBe('light');
  }
  dispatchEvent(new Event('afterprint'));
  expect(dataset.theme).toBe('dark');
  expect(takeAway).toHaveBeenCalledTimes(layOut.mock.calls.length);
});

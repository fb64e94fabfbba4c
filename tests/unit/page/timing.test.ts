import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { debounce } from '../../../utils/page/debounce';
import { Quiet } from '../../../utils/page/Quiet';
import { whenCutOff } from '../../../utils/page/whenCutOff';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const never = new AbortController().signal;

describe('a burst of calls', () => {
  test('is answered once, when it pauses', () => {
    const run = vi.fn();
    const call = debounce(run, { calm: 100, most: 1_000 }, never);
    call();
    vi.advanceTimersByTime(90);
    call();
    vi.advanceTimersByTime(90);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10);
    expect(run).toHaveBeenCalledOnce();
  });

  test('that never pauses is answered all the same', () => {
    const run = vi.fn();
    const call = debounce(run, { calm: 100, most: 500 }, never);
    for (let time = 0; time < 1_000; time += 50) {
      call();
      vi.advanceTimersByTime(50);
    }
    expect(run.mock.calls.length).toBeGreaterThanOrEqual(1);
    expect(run.mock.calls.length).toBeLessThanOrEqual(2);
  });

  test('is not answered after the end', () => {
    const [run, ended] = [vi.fn(), new AbortController()];
    const call = debounce(run, { calm: 100, most: 500 }, ended.signal);
    call();
    ended.abort();
    call();
    vi.advanceTimersByTime(1_000);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('a page', () => {
  const page = (readyState: DocumentReadyState) => ({ readyState }) as { readyState: string };
  const watch = (document: object, onQuiet = vi.fn()) => ({
    quiet: new Quiet(document as Document, onQuiet, never),
    onQuiet,
  });

  test('is quiet when it is loaded and has not changed for a while', () => {
    const { quiet, onQuiet } = watch(page('complete'));
    quiet.restart();
    vi.advanceTimersByTime(1_000);
    quiet.disturb();
    vi.advanceTimersByTime(1_000);
    expect(quiet.isQuiet).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(quiet.isQuiet).toBe(true);
    expect(onQuiet).toHaveBeenCalledOnce();
  });

  test('that is loading is not quiet', () => {
    const document = page('interactive');
    const { quiet } = watch(document);
    quiet.restart();
    vi.advanceTimersByTime(6_000);
    expect(quiet.isQuiet).toBe(false);
    document.readyState = 'complete';
    vi.advanceTimersByTime(2_000);
    expect(quiet.isQuiet).toBe(true);
  });

  test.each([
    ['complete', 11_000],
    ['interactive', 11_000],
    ['loading', 61_000],
  ] as const)('that never rests is taken as it is (%s)', (state, patience) => {
    const { quiet } = watch(page(state));
    quiet.restart();
    for (let time = 0; time < patience; time += 500) {
      expect(quiet.isQuiet && time < patience - 2_000).toBe(false);
      quiet.disturb();
      vi.advanceTimersByTime(500);
    }
    expect(quiet.isQuiet).toBe(true);
  });

  test('that has become another page has to become quiet again', () => {
    const { quiet } = watch(page('complete'));
    quiet.restart();
    vi.advanceTimersByTime(2_000);
    quiet.restart();
    expect(quiet.isQuiet).toBe(false);
  });
});

test('a script whose extension has gone is told, and no more after it ended', () => {
  const ended = new AbortController();
  const told = vi.fn(() => ended.abort());
  let isConnected = true;
  whenCutOff(() => isConnected, told, ended.signal);
  vi.advanceTimersByTime(10_000);
  expect(told).not.toHaveBeenCalled();
  isConnected = false;
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveBeenCalledOnce();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { slices } from '../../../utils/anchoring/slices';

const postTask = vi.fn(async (task: () => void) => task());
let now = 0;

beforeEach(() => {
  now = 1_000;
  postTask.mockClear();
  vi.stubGlobal('scheduler', { postTask });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.unstubAllGlobals());

/** Steps of so many milliseconds: how many were done before the first pause. */
function stepsIn(budget: number, steps: readonly number[]): number {
  const pause = slices(budget);
  return steps.findIndex((step) => {
    now += step;
    return pause() !== null;
  });
}

test('work goes on without a pause until another step would go beyond its budget', () => {
  expect(stepsIn(20, Array(40).fill(1))).toBe(18);
  expect(stepsIn(20, Array(40).fill(7))).toBe(1);
  expect(stepsIn(20, [30])).toBe(0);
});

test('a long step is feared less with each that is short', () => {
  expect(stepsIn(40, [10, ...Array(60).fill(0.5)])).toBeGreaterThan(50);
  expect(stepsIn(40, [10, 0.5, 0.5, 0.5, 0.5, 12])).toBe(-1);
  expect(stepsIn(40, [10, 0.5, 0.5, 10, 12])).toBe(4);
});

test('after a step far beyond the budget, or a wait, the next slice is one of many steps', async () => {
  const pause = slices(20);
  now += 60_000;
  await pause();
  for (let step = 0; step < 9; step++) {
    now += 1;
    expect(pause()).toBeNull();
  }
});

test('with a head start the first turns come before whatever the page has to do, later ones when it is theirs', async () => {
  const pause = slices(20, undefined, 50);
  for (const turns of [1, 2, 2, 2]) {
    now += 20;
    await pause();
    expect(postTask).toHaveBeenCalledTimes(turns);
  }
});

test('what the page does in a pause is not counted as ours', async () => {
  const pause = slices(20, undefined, 50);
  for (const turns of [1, 2, 2]) {
    now += 20;
    const waiting = pause();
    now += 200;
    await waiting;
    expect(postTask).toHaveBeenCalledTimes(turns);
  }
});

test('without one every turn is fair', async () => {
  const pause = slices(20);
  now += 20;
  await pause();
  expect(postTask).not.toHaveBeenCalled();
});

test.each([
  ['there is no scheduler', undefined],
  ['an element of the page has its name', document.createElement('form')],
])('turns come all the same where %s', async (_, scheduler) => {
  vi.stubGlobal('scheduler', scheduler);
  const pause = slices(20, undefined, 50);
  now += 20;
  await expect(pause()).resolves.toBeUndefined();
});

test('an abort is told at the next pause, and by one that is waiting', async () => {
  const controller = new AbortController();
  const pause = slices(20, controller.signal);
  now += 20;
  const waiting = pause();
  controller.abort();
  await expect(waiting).rejects.toThrow('aborted');
  expect(pause).toThrow('aborted');
});

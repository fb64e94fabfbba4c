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

test('work goes on without a pause until its budget is spent', () => {
  const pause = slices(20);
  now += 19;
  expect(pause()).toBeNull();
  now += 1;
  expect(pause()).not.toBeNull();
});

test('a slice may be longer where little is left to do', () => {
  const pause = slices(20);
  now += 24;
  expect(pause(5)).toBeNull();
  now += 1;
  expect(pause(5)).not.toBeNull();
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

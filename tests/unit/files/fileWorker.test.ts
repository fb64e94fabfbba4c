import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FileWorker } from '../../../components/files/FileWorker';

/** What was handed to workers, and how many were ended. */
let calls: { id: number; job: string }[] = [];
let ended = 0;
let answer: (id: number) => void = () => {};

class StandIn {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: unknown = null;
  constructor() {
    answer = (id) => this.onmessage?.({ data: { id, kind: 'value', value: id } });
  }
  postMessage(call: { id: number; job: string }): void {
    calls.push(call);
  }
  terminate(): void {
    ended += 1;
  }
}

beforeEach(() => {
  [calls, ended] = [[], 0];
  vi.stubGlobal('Worker', StandIn);
});
afterEach(() => vi.unstubAllGlobals());

test('what was cancelled before it began does not begin', async () => {
  const stop = new AbortController();
  stop.abort();
  const work = new FileWorker().run('folder', undefined, undefined, stop.signal);
  await expect(work).rejects.toBe(stop.signal.reason);
  expect(calls).toEqual([]);
});

test('what is cancelled ends the worker, and what is done can be cancelled no more', async () => {
  const worker = new FileWorker();
  const [first, second] = [new AbortController(), new AbortController()];
  const done = worker.run('folder', undefined, undefined, first.signal);
  answer(1);
  await done;
  const next = worker.run('folder', undefined, undefined, second.signal);
  first.abort();
  expect(ended).toBe(0);
  second.abort();
  await expect(next).rejects.toBe(second.signal.reason);
  expect(ended).toBe(1);
});

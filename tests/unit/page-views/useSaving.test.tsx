import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Saving, useSaving } from '@/components/page/useSaving';
import { Failure } from '@/utils/model/failure';
import { plain } from '../../support/freshLibrary';

type Answer = { tell(): void; fail(): void };

let saving: Saving;
let answers: Answer[];
const saved = vi.fn(
  () =>
    new Promise<void>((tell, fail) => {
      answers.push({ tell, fail: () => fail(new Failure('quota')) });
    }),
);

function Host() {
  saving = useSaving(plain, saved);
  return null;
}

beforeEach(async () => {
  vi.useFakeTimers();
  answers = [];
  saved.mockClear();
  await act(() => render(<Host />, document.body));
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

async function pass(milliseconds: number): Promise<void> {
  await act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
}

/** Whether it has come to an end by now, and how. */
async function stateOf(flushed: Promise<boolean>): Promise<boolean | 'waiting'> {
  await pass(0);
  return Promise.race([flushed, Promise.resolve('waiting' as const)]);
}

test('is not done as long as a pause is being saved', async () => {
  await act(() => saving.change({ note: 'half' }));
  await pass(1_000);
  expect(saved).toHaveBeenCalledWith({ note: 'half' });
  const flushed = saving.flush();
  expect(await stateOf(flushed)).toBe('waiting');
  answers[0]?.tell();
  expect(await stateOf(flushed)).toBe(true);
  expect(saved).toHaveBeenCalledTimes(1);
});

test.each([
  ['its panel goes', () => render(null, document.body)],
  ['its page goes', () => window.dispatchEvent(new Event('pagehide'))],
])('is begun at once when %s, before anything else happens', async (_, leave) => {
  await act(() => saving.change({ note: 'half' }));
  expect(saved).not.toHaveBeenCalled();
  leave();
  expect(saved).toHaveBeenCalledWith({ note: 'half' });
});

test('tries once more what a pause could not save, and tells that it failed', async () => {
  await act(() => saving.change({ note: 'half' }));
  await pass(1_000);
  const flushed = saving.flush();
  answers[0]?.fail();
  expect(await stateOf(flushed)).toBe('waiting');
  answers[1]?.fail();
  expect(await stateOf(flushed)).toBe(false);
  expect(saving.failure).toBe('quota');
});

test('waits for no answer that never comes', async () => {
  await act(() => saving.change({ note: 'half' }));
  const flushed = saving.flush();
  await pass(10_000);
  expect(await stateOf(flushed)).toBe(false);
  expect(saving.failure).toBe('unreachable');
  expect(saving.value.note).toBe('half');
});

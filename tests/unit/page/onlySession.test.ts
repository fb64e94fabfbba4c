import { expect, test } from 'vitest';
import { onlySession } from '../../../utils/page/onlySession';

test('one script works in a document: the newest build', () => {
  const first = onlySession('1.0.0');
  expect(first?.signal.aborted).toBe(false);
  expect(onlySession('1.0.0')).toBeNull();
  const second = onlySession('1.1.0');
  expect(first?.signal.aborted).toBe(true);
  expect(second?.signal.aborted).toBe(false);
  second?.abort();
  const third = onlySession('1.1.0');
  expect(third).not.toBeNull();
  third?.abort();
});

test('scripts of two roles know nothing of each other', () => {
  const page = onlySession('1.0.0');
  const frames = onlySession('1.0.0', 'frames');
  expect([page?.signal.aborted, frames?.signal.aborted]).toEqual([false, false]);
  page?.abort();
  expect(onlySession('1.0.0', 'frames')).toBeNull();
  frames?.abort();
});

test('leaves nothing by a name that a page could ask for', () => {
  const before = Object.getOwnPropertyNames(globalThis);
  const session = onlySession('1.0.0');
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  session?.abort();
});

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type Acts, useActs } from '@/components/hooks/useActs';
import type { Receipt } from '@/utils/messaging/protocol';
import { receiptOf } from '../../support/receiptOf';

let acts: Acts;
const takenBack: Receipt[] = [];
const takeBack = async (receipt: Receipt) => void takenBack.push(receipt);

function Host() {
  acts = useActs(takeBack);
  return <p>{acts.notice?.text}</p>;
}

beforeEach(async () => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  takenBack.length = 0;
  await act(() => render(<Host />, document.body));
});
afterEach(() => {
  vi.useRealTimers();
  render(null, document.body);
});

test('takes back the last act first, and then the one before it', async () => {
  await act(async () => void (await acts.act('one', async () => receiptOf(1))));
  await act(async () => void (await acts.act('two', async () => receiptOf(2))));
  await act(() => acts.undo());
  await act(() => acts.undo());
  expect(takenBack).toEqual([receiptOf(2), receiptOf(1)]);
});

test('an undo asked for while an act is under way takes that one back', async () => {
  await act(async () => void (await acts.act('one', async () => receiptOf(1))));
  let resolve: (receipt: Receipt) => void = () => {};
  const promise = new Promise<Receipt>((done) => {
    resolve = done;
  });
  const working = acts.act('two', () => promise);
  const undoing = acts.undo();
  await act(async () => {
    resolve(receiptOf(2));
    await Promise.all([working, undoing]);
  });
  expect(takenBack).toEqual([receiptOf(2)]);
});

test('an act that is never told of does not hold up the undo of another', async () => {
  vi.useFakeTimers();
  await acts.act('one', async () => receiptOf(1));
  void acts.act('two', () => new Promise(() => {}));
  const undoing = acts.undo();
  await vi.runAllTimersAsync();
  await undoing;
  expect(takenBack).toEqual([receiptOf(1)]);
});

test('a passage that came back by what was said of it is told as that', async () => {
  await act(async () => void (await acts.act('changed', async () => receiptOf(1))));
  expect(acts.notice).toEqual({ text: 'changed', undo: true });
  const back = async () => ({ ...receiptOf(2), isBack: true });
  await act(async () => void (await acts.act('changed', back)));
  expect(acts.notice?.text).toContain('passageBack');
  expect(acts.notice?.undo).toBe(true);
});

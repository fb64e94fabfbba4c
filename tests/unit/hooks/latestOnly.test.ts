import { expect, test, vi } from 'vitest';
import { latestOnly } from '@/components/hooks/latestOnly';

/** A send that ends only when told. */
function slowSend() {
  const sent: string[] = [];
  const ends: (() => void)[] = [];
  const send = (value: string) => {
    sent.push(value);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  return { sent, send, end: () => ends.shift()?.() };
}

test('sends at once, then only the last of those that came meanwhile', async () => {
  const { sent, send, end } = slowSend();
  const keep = latestOnly(send);
  for (const value of ['a', 'ab', 'abc']) keep(value);
  expect(sent).toEqual(['a']);
  end();
  await vi.waitFor(() => expect(sent).toEqual(['a', 'abc']));
});

test('goes on after a failure', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const sent: string[] = [];
  const keep = latestOnly(async (value: string) => {
    sent.push(value);
    if (value === 'a') throw new Error('lost');
  });
  keep('a');
  keep('b');
  await vi.waitFor(() => expect(sent).toEqual(['a', 'b']));
});

import { expect, test, vi } from 'vitest';
import { sendEach } from '@/components/hooks/sendEach';

test('sends each value in the call itself, without waiting for those before', () => {
  const send = vi.fn(() => new Promise<void>(() => {}));
  const keep = sendEach(send);
  for (const value of ['a', 'ab', 'abc']) keep(value);
  expect(send.mock.calls).toEqual([['a'], ['ab'], ['abc']]);
});

test('sends the last one again where it did not arrive, once', async () => {
  const complain = vi.spyOn(console, 'error').mockReturnValue();
  const send = vi.fn(() => Promise.reject(new Error('nobody there')));
  sendEach(send)('a');
  await vi.waitFor(() => expect(complain).toHaveBeenCalledOnce());
  expect(send.mock.calls).toEqual([['a'], ['a']]);
  complain.mockRestore();
});

test('never sends an old value after a newer one', async () => {
  const complain = vi.spyOn(console, 'error').mockReturnValue();
  const send = vi.fn(async (value: string) => {
    if (value === 'a') throw new Error('nobody there');
  });
  const keep = sendEach(send);
  keep('a');
  keep('ab');
  await vi.waitFor(() => expect(complain).toHaveBeenCalledOnce());
  expect(send.mock.calls).toEqual([['a'], ['ab']]);
  complain.mockRestore();
});

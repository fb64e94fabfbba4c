import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Sender } from '../../../utils/messaging/serve';
import { whenRetired } from '../../../utils/page/whenRetired';

type Listener = (message: unknown, sender: Partial<Sender>) => unknown;

test('hears the background take everything away, and answers no question of it', () => {
  const added = vi.spyOn(browser.runtime.onMessage, 'addListener');
  const removed = vi.spyOn(browser.runtime.onMessage, 'removeListener');
  const [onRetired, controller] = [vi.fn(), new AbortController()];
  whenRetired('ours', onRetired, controller.signal);
  const hear = added.mock.calls.at(-1)?.[0] as unknown as Listener;
  const call = (method: string, kantlijn = 'backgroundToPage') => ({ kantlijn, method });

  expect(hear(call('ping'), { id: 'ours' })).toBeUndefined();
  hear(call('retire', 'pageToBackground'), { id: 'ours' });
  hear(call('retire'), { id: 'another' });
  hear(call('retire'), { id: 'ours', tab: { id: 1 } as never });
  expect(onRetired).not.toHaveBeenCalled();
  expect(hear(call('retire'), { id: 'ours' })).toBeUndefined();
  expect(onRetired).toHaveBeenCalledOnce();
  controller.abort();
  expect(removed).toHaveBeenCalledWith(hear);
});

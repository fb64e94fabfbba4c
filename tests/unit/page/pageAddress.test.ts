import { expect, test, vi } from 'vitest';
import { pageAddress, watchAddress } from '../../../utils/page/watchAddress';

test.each([
  ['https://a.example/b', 'https://a.example/b'],
  ['https://a.example/b#part', 'https://a.example/b'],
  ['https://a.example/b#:~:text=words', 'https://a.example/b'],
  ['https://a.example/#/inbox', 'https://a.example/#/inbox'],
  ['https://a.example/#!/inbox:~:text=words', 'https://a.example/#!/inbox'],
  ['https://a.example/b?c#d#e', 'https://a.example/b?c'],
])('%s stands for the page %s', (href, page) => {
  expect(pageAddress(href)).toBe(page);
});

test('hears of another page, not of another place on it, and of nothing once ended', () => {
  const heard = vi.fn();
  const ended = new AbortController();
  const look = watchAddress(window, heard, ended.signal);
  window.location.hash = 'part';
  look();
  expect(heard).not.toHaveBeenCalled();
  window.location.hash = '/inbox';
  look();
  look();
  expect(heard).toHaveBeenCalledOnce();
  ended.abort();
  window.location.hash = '/outbox';
  look();
  expect(heard).toHaveBeenCalledOnce();
});

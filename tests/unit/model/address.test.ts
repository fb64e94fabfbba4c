import { expect, test } from 'vitest';
import { refusalOf } from '../../../utils/browser/refusal';
import {
  believeClaim,
  hostOf,
  normaliseAddress,
  otherAddresses,
} from '../../../utils/model/address';

test.each([
  ['http://localhost:3000/a/', 'http://localhost:3000/a'],
  ['http://example.org:80/a', 'http://example.org/a'],
  ['https://example.org:443/a', 'https://example.org/a'],
  ['https://example.org:8443/a#part', 'https://example.org:8443/a'],
  ['http://127.0.0.1:8080/a?b=1', 'http://127.0.0.1:8080/a?b=1'],
  ['http://0x7f.1/a', 'http://127.0.0.1/a'],
  ['http://[::1]:8080/a', 'http://[::1]:8080/a'],
  ['http://[2001:DB8:0::1]/a', 'http://[2001:db8::1]/a'],
  ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
  ['https://XN--MNCHEN-3YA.example/a', 'https://xn--mnchen-3ya.example/a'],
  ['https://user:secret@example.org/a', 'https://example.org/a'],
  ['file:///home/me/an%20article.html#part', 'file:///home/me/an%20article.html'],
  ['file:///C:/articles/a.html?x=1', 'file:///C:/articles/a.html?x=1'],
])('%s is known as %s, and stays so', (address, known) => {
  expect(normaliseAddress(address)).toBe(known);
  expect(normaliseAddress(known)).toBe(known);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'blob:https://example.org/1',
  'chrome-extension://abc/page.html',
  'view-source:https://example.org/',
  'http://[::1',
  'http://999.1.1.1/',
  'http://exa mple.org/',
  '',
])('%s is no page', (address) => {
  expect(normaliseAddress(address)).toBeNull();
});

test.each([
  ['http://localhost:3000/', 'localhost'],
  ['http://[::1]:3000/', '[::1]'],
  ['https://münchen.example/', 'xn--mnchen-3ya.example'],
  ['file:///home/me/a.html', ''],
  ['nonsense', ''],
])('the host of %s is “%s”', (address, host) => {
  expect(hostOf(address)).toBe(host);
});

test.each([
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/b', 'http://127.0.0.1:8080/b'],
  [
    'https://münchen.example/a',
    'https://xn--mnchen-3ya.example/b',
    'https://xn--mnchen-3ya.example/b',
  ],
  ['http://example.org/a', 'https://www.example.org/b', 'https://www.example.org/b'],
  // Another port is another site: a router, a notebook and a wiki may all be on one machine.
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1:9090/b', null],
  ['http://localhost:3000/a', 'http://localhost/b', null],
  ['http://127.0.0.1/a', 'http://127.0.0.2/b', null],
  // Looks the same, and is not: the first letter is Cyrillic.
  ['https://apple.example/a', 'https://аpple.example/b', null],
  ['http://[::1]:80/a', 'http://[::2]/b', null],
  ['file:///home/me/a.html', 'https://example.org/b', null],
  ['file:///home/me/a.html', 'file:///home/me/b.html', null],
  ['https://example.org/a', 'file:///home/me/a.html', null],
  // A careless template names the site's front page on every page.
  ['https://example.org/a', 'https://example.org/', null],
  ['https://example.org/?p=1', 'https://example.org/', null],
  ['https://example.org/', 'https://www.example.org/', 'https://www.example.org'],
])('%s may call itself %s: %s', (own, claim, believed) => {
  expect(believeClaim(claim, own)).toBe(believed);
});

test('hosts that are numbers have no twins for phones, and a port stays', () => {
  const hosts = (address: string) => [
    ...new Set(otherAddresses(address).map((other) => new URL(other).host)),
  ];
  expect(hosts('http://127.0.0.1:8080/a')).toEqual(['127.0.0.1:8080']);
  expect(hosts('http://[::1]:8080/a')).toEqual(['[::1]:8080']);
  expect(hosts('http://example.org:8080/a')).toContain('m.example.org:8080');
  expect(otherAddresses('file:///home/me/a.html')).toEqual([]);
  // Of a megabyte, forty spellings would take seconds.
  expect(otherAddresses(`https://example.org/${'x'.repeat(20_000)}`)).toEqual([]);
});

test.each([
  ['file:///home/me/a.html', 'file'],
  ['about:blank', 'browserPage'],
  ['chrome://version', 'browserPage'],
  ['about:reader?url=https%3A%2F%2Fexample.org%2F', 'readerMode'],
  ['https://example.org/a.PDF?page=2', 'pdf'],
  ['https://arxiv.org/pdf/1706.03762', 'pdf'],
  ['https://example.org/pdf-tools/a', 'unreachable'],
  ['https://addons.mozilla.org/x', 'store'],
  ['https://chrome.google.com/webstore/x', 'store'],
  ['https://chrome.google.com/else', 'unreachable'],
  ['http://[::1]:8080/', 'unreachable'],
  [undefined, 'browserPage'],
])('what stands in the way at %s is named: %s', (url, reason) => {
  expect(refusalOf(url)).toBe(reason);
});

test('a page that is still on its way has no address yet, and is not taken for the browser’s own', () => {
  expect(refusalOf(undefined, true)).toBe('unreachable');
});

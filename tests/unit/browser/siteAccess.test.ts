import { expect, test } from 'vitest';
import { patternOf } from '../../../utils/browser/siteAccess';

// Firefox silently ignores a pattern with a port, so none may ever have one.
test.each([
  ['https://example.org/a?b#c', '*://example.org/*'],
  ['http://example.org:8080/', '*://example.org/*'],
  ['http://127.0.0.1:3000/', '*://127.0.0.1/*'],
  ['http://[::1]:3000/x', '*://[::1]/*'],
  ['https://münchen.example/', '*://xn--mnchen-3ya.example/*'],
  ['HTTPS://EXAMPLE.ORG/', '*://example.org/*'],
  ['https://user:secret@example.org/', '*://example.org/*'],
])('%s is granted as %s', (url, pattern) => {
  expect(patternOf(url)).toBe(pattern);
});

test.each([
  'file:///articles/a.html',
  'about:blank',
  'chrome://version',
  'data:text/html,x',
  'nonsense',
  '',
])('%s cannot be granted', (url) => {
  expect(patternOf(url)).toBeNull();
});

import { expect, test } from 'vitest';
import { webLink } from '../../../utils/export/webLink';

test.each([
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['not an address', null],
  ['https://example.org/a_(b)', 'https://example.org/a_%28b%29'],
  // A reader of Markdown would take these for the signs that they name.
  ['https://example.org/?a=1&lt;b', 'https://example.org/?a=1&lt%3Bb'],
  ['https://example.org/?a=1&#60;b', 'https://example.org/?a=1&#60%3Bb'],
])('%s stands in a link as %s', (address, link) => {
  expect(webLink(address)).toBe(link);
});

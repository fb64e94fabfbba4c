import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MAX_HTML } from '../../../utils/model/maxHtml';
import { Extraction } from '../../../utils/model/page';
import { extraction } from '../../support/freshLibrary';

test('a page that is too long is saved without a reader view, and not refused', () => {
  const told = extraction('Long');
  const html = 'x'.repeat(MAX_HTML + 1);
  const long = { ...told, content: { ...told.content, html } };
  expect(v.parse(Extraction, long).content).toEqual({ status: 'unreadable', reason: 'tooLarge' });
  expect(v.parse(Extraction, told).content).toEqual(told.content);
});

test('lines that are too long are cut', () => {
  const told = extraction('long '.repeat(100_000));
  expect(v.parse(Extraction, told).metadata.title.length).toBe(2_000);
});

test.each([
  'javascript:alert(1)',
  'data:image/svg+xml,x',
  'file:///etc/passwd',
  5,
  `https://a/${'x'.repeat(3_000)}`,
])('a picture at %s is none', (picture) => {
  expect(v.parse(Extraction, { ...extraction('x'), picture }).picture).toBeNull();
});

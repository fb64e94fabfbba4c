import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { logseqDialect } from '../../../utils/export/logseqDialect';
import { isPlainProse } from '../../../utils/export/plainProse';
import { quoteBlock } from '../../../utils/export/quoteBlock';
import { writeMarkdown } from '../../../utils/export/writeMarkdown';
import { oneLine } from '../../../utils/text/plainText';
import { naughty } from './naughty';

test.each([
  'An ordinary sentence, “quoted” and all; with a second (in brackets).',
  'Élan vital — zo heet dat: 2026!',
  '日本語の文',
])('takes %j for plain', (line) => {
  expect(isPlainProse(line)).toBe(true);
});

test.each([
  '1. one',
  '- a',
  'a *b*',
  'www.example.org',
  'https://x',
  'a ((b',
  'x::y',
  'R&D',
  'a_b',
])('does not take %j for plain', (line) => {
  expect(isPlainProse(line)).toBe(false);
});

test('what is plain is written by the writer as it stands, in every dialect', () => {
  const words = fc.stringMatching(/^[\p{L}\p{N}ww. ,;'"’“”()/…–—?!:-]{0,40}$/u);
  fc.assert(
    fc.property(fc.oneof(words, naughty), (text) => {
      const value = oneLine(text);
      if (!isPlainProse(value)) return;
      const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value }] };
      expect(writeMarkdown([paragraph])).toBe(value);
      expect(writeMarkdown([paragraph], logseqDialect)).toBe(value);
      expect(quoteBlock(`${value}\n${value}`)).toBe(
        writeMarkdown([{ type: 'blockquote', children: [paragraph, paragraph] }]),
      );
    }),
    { numRuns: 2_000 },
  );
});

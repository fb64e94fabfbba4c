import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completions } from '../../../utils/model/query/completions';

const vocabulary = {
  tags: ['work', 'work/2026', 'science fiction', 'homework'],
  sites: ['example.org', 'nrc.nl'],
  languages: ['nl', 'en'],
};

const cases = [
  { text: 't', offers: ['tag:'] },
  { text: 'fiets -t', offers: ['tag:'] },
  { text: '(h', offers: ['has:'] },
  { text: 'tag:w', offers: ['tag:work', 'tag:work/2026', 'tag:homework'] },
  { text: 'tag:SCI', offers: ['tag:"science fiction"'] },
  { text: 'tag:"science f', offers: ['tag:"science fiction"'] },
  { text: 'site:', offers: ['site:example.org', 'site:nrc.nl'] },
  { text: 'is:f', offers: ['is:favourite'] },
  { text: 'color:y', offers: ['colour:yellow'] },
  { text: 'before:', offers: [] },
  { text: 'tag:work ', offers: [] },
  { text: '', offers: [] },
  { text: 'fiets', offers: [] },
];

test.each(cases)('completes "$text"', ({ text, offers }) => {
  const { options } = completions(text, text.length, vocabulary);
  expect(options.map((option) => option.text)).toEqual(offers);
});

test('takes the place of the piece before the caret, and of nothing else', () => {
  const { start, end } = completions('a -tag:wo b', 9, vocabulary);
  expect([start, end]).toEqual([3, 9]);
});

test('whatever is typed, the place lies before the caret', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(40), (text, at) => {
      const caret = Math.min(at, text.length);
      const { start, end } = completions(text, caret, vocabulary);
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(caret);
    }),
  );
});

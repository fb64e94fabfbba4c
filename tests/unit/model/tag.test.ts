import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isWithinTag, mergeTags, normaliseTag, Tags } from '@/utils/model/tag';

test.each([
  ['  #work ', 'work'],
  ['a//b/', 'a/b'],
  ['R&D/été 2026', 'R&D/été 2026'],
  ['een,\ntwee', 'een twee'],
  ['#', ''],
  ['/', ''],
])('makes %j regular', (typed, tag) => {
  expect(normaliseTag(typed)).toBe(tag);
});

test('keeps the first spelling of a tag and the order', () => {
  expect(mergeTags(['Work', 'b'], ['work', 'a', ''])).toEqual(['Work', 'b', 'a']);
});

test('a parent holds itself and its children, but no tag that merely begins alike', () => {
  expect(isWithinTag('work/2026', 'Work')).toBe(true);
  expect(isWithinTag('work', 'work')).toBe(true);
  expect(isWithinTag('workshop', 'work')).toBe(false);
});

test('making regular twice changes nothing more, whatever is typed', () => {
  const typed = fc.string({
    unit: fc.oneof(fc.constantFrom('#', '/', ' ', ',', 'é', '😀'), fc.string({ maxLength: 1 })),
    maxLength: 200,
  });
  fc.assert(
    fc.property(typed, (input) => normaliseTag(normaliseTag(input)) === normaliseTag(input)),
  );
});

test('a passage that came to have hundreds of tags can still be changed, all of them kept', () => {
  const tags = Array.from({ length: 300 }, (_, at) => `tag ${at}`);
  expect(v.parse(Tags, tags)).toEqual(tags);
});

import { expect, test } from 'vitest';
import { suggestTags } from '@/components/annotation/suggestTags';

const known = ['work', 'work/2026', 'Été', 'home/work', 'reading'];

test.each([
  ['w', [], ['work', 'work/2026', 'home/work']],
  ['WORK/', [], ['work/2026']],
  ['ete', [], ['Été']],
  ['w', ['Work'], ['work/2026', 'home/work']],
  ['ork', [], []],
] as const)('for “%s” with %j chosen: %j', (typed, chosen, suggested) => {
  expect(suggestTags(typed, known, chosen)).toEqual(suggested);
});

test('gives at most eight', () => {
  const many = Array.from({ length: 20 }, (_, place) => `tag${place}`);
  expect(suggestTags('tag', many, [])).toEqual(many.slice(0, 8));
});

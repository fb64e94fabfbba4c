import { expect, test } from 'vitest';
import { languageName } from '../../../utils/text/languageName';

test.each([
  ['nl', 'en', 'Dutch'],
  ['en', 'nl', 'Engels'],
  ['pt-BR', 'en', 'Brazilian Portuguese'],
  ['no such language', 'en', 'no such language'],
])('%s in %s is %s', (tag, locale, name) => {
  expect(languageName(tag, locale)).toBe(name);
});

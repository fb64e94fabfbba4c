import { expect, test } from 'vitest';
import { hashOf, parseRoute } from '@/components/library/route';
import type { ArticleId } from '@/utils/model/ids';

const id = '01939d2c-7a40-7cc1-8a6f-3b1f6a3c2d11' as ArticleId;

test('an article has an address that leads back to it', () => {
  expect(parseRoute(hashOf({ view: 'article', id }))).toEqual({ view: 'article', id });
});

test.each([
  '',
  '#',
  '#/',
  '#/article',
  '#/article/',
  '#/article/<script>',
  '#/else/1',
  hashOf({ view: 'list' }),
])('the list is shown for %o', (hash) => expect(parseRoute(hash)).toEqual({ view: 'list' }));

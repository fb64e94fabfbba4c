import { expect, test } from 'vitest';
import { hashOf, parseRoute } from '@/components/library/route';
import type { ArticleId } from '@/utils/model/ids';

const id = '01939d2c-7a40-7cc1-8a6f-3b1f6a3c2d11' as ArticleId;

test.each([
  { view: 'article', id, from: 'list' },
  { view: 'article', id, from: 'trash' },
  { view: 'list' },
  { view: 'trash' },
  { view: 'tags' },
  { view: 'duplicates' },
] as const)('%o has an address that leads back to it', (route) => {
  expect(parseRoute(hashOf(route))).toEqual(route);
});

test.each([
  '',
  '#',
  '#/',
  '#/article',
  '#/article/',
  '#/article/<script>',
  '#/else/1',
  '#/tags/1',
  hashOf({ view: 'list' }),
])('the list is shown for %o', (hash) => expect(parseRoute(hash)).toEqual({ view: 'list' }));

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleStates } from '../../../utils/model/articleState';
import { colours } from '../../../utils/model/colour';
import type { FacetValue, ListRequest } from '../../../utils/model/listing';
import { tagKey } from '../../../utils/model/tag';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { freshDatabase } from '../../support/freshDatabase';
import { keep } from './library';

const tags = ['a', 'A', 'a/b', 'a/c', 'd'];
const someTags = fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 });
const article = fc.record({
  state: fc.constantFrom(...articleStates),
  favourite: fc.boolean(),
  host: fc.constantFrom('one.example', 'www.one.example', 'two.example'),
  language: fc.constantFrom('nl', 'en', null),
  tags: someTags,
  deletedAt: fc.constantFrom(null, null, 1),
  passages: fc.array(
    fc.record({
      colour: fc.constantFrom(...colours),
      note: fc.constantFrom('', 'note'),
      tags: someTags,
    }),
    { maxLength: 2 },
  ),
});
const request: fc.Arbitrary<ListRequest> = fc.record(
  {
    states: fc.uniqueArray(fc.constantFrom(...articleStates), { minLength: 1, maxLength: 2 }),
    favourite: fc.boolean(),
    tag: fc.constantFrom('a', 'a/b'),
    site: fc.constant('one.example'),
    language: fc.constant('nl'),
    colour: fc.constantFrom(...colours),
    hasNote: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Of each filter its values, and how one is asked for. */
const several = {
  states: articleStates.map((value) => [value, { states: [value] }]),
  tags: ['a', 'a/b', 'a/c', 'd'].map((tag) => [tag, { tag }]),
  sites: ['one.example', 'two.example'].map((site) => [site, { site }]),
  languages: ['nl', 'en'].map((language) => [language, { language }]),
  colours: colours.map((colour) => [colour, { colour }]),
} satisfies Record<string, [string, ListRequest][]>;
const single = ['favourite', 'hasNote'] as const;

test('each count is the length of the list that its value would leave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 8 }), request, async (articles, asked) => {
      const db = freshDatabase();
      await keep(db, articles);
      const facets = (await queryArticles(db, asked)).facets();
      const lengthOf = async (more: ListRequest) =>
        (await queryArticles(db, { ...asked, ...more })).ids.length;
      for (const filter of Object.keys(several) as (keyof typeof several)[]) {
        const told: readonly FacetValue<string>[] = facets[filter];
        const counts = new Map(told.map(({ value, count }) => [tagKey(value), count]));
        const expected = new Map<string, number>();
        for (const [value, more] of several[filter]) {
          const length = await lengthOf(more);
          if (length > 0) expected.set(value, length);
        }
        expect([filter, counts]).toEqual([filter, expected]);
      }
      for (const filter of single) expect(facets[filter]).toBe(await lengthOf({ [filter]: true }));
      db.close();
    }),
    { numRuns: 25 },
  );
});

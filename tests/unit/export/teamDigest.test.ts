import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type TeamMember, teamDigest } from '../../../utils/export/teamDigest';
import { normaliseAddress } from '../../../utils/model/address';
import { linesOf } from '../../../utils/text/plainText';
import { naughty } from './naughty';
import { rendered } from './rendered';

// Random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const words = { title: 'Our highlights', markedBy: 'marked by $1' };
const make = (members: readonly TeamMember[]) => teamDigest(members, normaliseAddress, words);

function person(
  name: string,
  quotes: readonly string[],
  change: { note?: string; address?: string | null; tags?: string[] } = {},
): TeamMember {
  const { note = '', address = 'https://example.org/essay', tags = [] } = change;
  return {
    name,
    articles: [{ address, title: 'An essay' }],
    highlights: quotes.map((quote) => ({ article: 0, quote, note, tags })),
  };
}

describe('a digest of a team', () => {
  test('says who marked what, once, with signed notes', () => {
    expect(
      make([
        person('Anna', ['Margins are for readers.'], { note: 'Yes!', tags: ['R&D'] }),
        person('Ben', ['margins are for readers'], {
          note: 'No.',
          address: 'https://example.org/essay?utm_source=x',
        }),
        person('Cas', ['Something else.']),
      ]),
    ).toBe(`# Our highlights

## [An essay](https://example.org/essay)

> Margins are for readers.

— Anna, Ben (marked by 2) #R-D

**Anna:**

Yes!

**Ben:**

No.

> Something else.

— Cas
`);
  });

  test.each([
    ['one within the other', ['a long passage of some length', 'passage of some'], 1],
    [
      'the end of one is the start of the other',
      ['the first half and the middle', 'and the middle and the end'],
      1,
    ],
    [
      'a third bridges two',
      ['one two three four five', 'six seven eight nine ten', 'three four five six seven eight'],
      1,
    ],
    ['hardly touching', ['it ends here', 'here it begins'], 2],
    ['nothing in common', ['one', 'another'], 2],
  ])('%s', (_, quotes, count) => {
    const digest = make(quotes.map((quote, at) => person(`P${at}`, [quote])));
    expect(digest.match(/^— /gm)).toHaveLength(count);
    if (count === 1) expect(digest).toContain(`(marked by ${quotes.length})`);
  });

  test('joins what overlaps without losing or doubling a word', () => {
    const digest = make([
      person('A', ['the first half and the middle']),
      person('B', ['and the middle and the end']),
    ]);
    expect(digest).toContain('> the first half and the middle and the end\n');
  });

  test('one person marking a passage twice is one person', () => {
    const twice = make([person('A', ['the same passage', 'the same passage'])]);
    expect(twice).toContain('— A\n');
  });

  test('holds every quote and runs nothing, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(naughty, naughty, naughty), { maxLength: 4 }), (told) => {
        const members = told.map(([name, quote, note]) => person(name, [quote], { note }));
        const page = rendered(make(members));
        expect(page.querySelector('script, iframe, svg, style, object, form')).toBeNull();
        const links = [...page.querySelectorAll('a')].map(
          (link) => link.getAttribute('href') ?? '',
        );
        expect(links.filter((href) => /^\s*(?:javascript|data|vbscript):/i.test(href))).toEqual([]);
        const quotes = [...page.querySelectorAll('body > blockquote')].map(
          (one) => one.textContent,
        );
        const marked = told.filter(([, quote]) => linesOf(quote).length > 0);
        if (marked.length > 0) expect(quotes.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

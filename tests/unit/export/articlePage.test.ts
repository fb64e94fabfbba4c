import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlePage } from '../../../utils/export/articlePage';
import { naughty } from './naughty';
import { aHighlight, anArticle } from './records';

const words = { notes: 'Notes', elsewhere: 'Elsewhere' };

test('an article with its notes is one page that allows its own style and nothing else', async () => {
  const noted = aHighlight(1, { quote: 'One', note: 'Why *one*?', tags: ['a/b'] });
  const [plain, lost] = [aHighlight(2, { quote: 'Two' }), aHighlight(3, { quote: 'Lost' })];
  const page = await articlePage(anArticle(), {
    body: '<p>The body</p>',
    highlights: [noted, plain, lost],
    elsewhere: [lost],
    words,
  });
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `content="default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  const texts = (selector: string) =>
    [...body.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(texts('h1, h2')).toEqual(['Horizontaal Samenwerken', 'Notes', 'Elsewhere']);
  expect(texts('article > p')).toEqual(['The body']);
  expect(texts('aside mark')).toEqual(['One', 'Lost']);
  expect(texts('aside em')).toEqual(['one']);
  expect(page).toContain('#a/b');
});

test('what was written stays text, whatever it was', async () => {
  await fc.assert(
    fc.asyncProperty(naughty, naughty, naughty, async (title, quote, note) => {
      const highlight = aHighlight(1, { quote, note, tags: [title] });
      const page = await articlePage(anArticle({ title, byline: note }), {
        body: '',
        highlights: [highlight],
        elsewhere: [],
        words,
      });
      const parsed = new DOMParser().parseFromString(page, 'text/html');
      for (const element of parsed.querySelectorAll('*')) {
        expect(['SCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'FORM']).not.toContain(element.tagName);
        expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
});

test('a link out of the file tells nobody where it was', async () => {
  const parts = { body: '', highlights: [], elsewhere: [], words: { notes: '', elsewhere: '' } };
  const page = await articlePage(anArticle(), parts);
  expect(page).toContain('<meta name="referrer" content="no-referrer">');
});

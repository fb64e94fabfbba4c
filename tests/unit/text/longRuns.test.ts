import { expect, test } from 'vitest';
import { fileName } from '../../../utils/export/fileName';
import { writeMarkdown } from '../../../utils/export/writeMarkdown';
import { frontMatter } from '../../../utils/import/frontMatter';
import { htmlPlain } from '../../../utils/import/htmlPlain';
import { markdownPlain } from '../../../utils/import/markdownPlain';

/** So many of one sign that an expression which tries each of them as its beginning is at it for minutes. */
const MANY = 300_000;
const run = (sign: string) => sign.repeat(MANY);

const cases: Record<string, () => string | undefined> = {
  'HTML of tabs': () => htmlPlain(`x${run('\t')}end`).slice(-3),
  'Markdown of spaces': () => markdownPlain({ type: 'text', value: `x${run(' ')}end` }).slice(-3),
  'a property of tabs': () =>
    frontMatter(`---\nkey: x${run('\t')}end\n---\n`)
      ?.properties.get('key')?.[0]
      ?.slice(-3),
  'a name of dots': () =>
    fileName(`x${run('.')}end`, '', new Set())
      .slice(0, 1)
      .replace('x', 'end'),
  'code of line breaks': () =>
    writeMarkdown([{ type: 'code', value: `${run('\n')}end` }])
      .slice(-7)
      .slice(0, 3),
};

test.each(Object.entries(cases))('%s is read in one go', (_, read) => {
  expect(read()).toBe('end');
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { noteBlock } from '../../../utils/export/noteBlock';
import { naughty } from './naughty';
import { rendered } from './rendered';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('noteBlock', () => {
  const kept = [
    'Plain *words* with a [[Wikilink|alias]], ==marked==, #tag and $x^2$.',
    '- [ ] todo\n- [x] done\n\n  more',
    '```js\nconst a = "<b>";\n```',
    '> [!note]\n> callout',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '[a](Other%20note.md) <https://example.org> ![](image.png)',
    '%%hidden%% and %%hidden too%%',
    '    indented code',
    'a < b && c > d',
  ];
  test.each(kept)('leaves %j as it is', (note) => {
    expect(noteBlock(note, 'h-1')).toBe(note);
  });

  test.each([
    { name: 'an open fence is closed', note: '```js\nopen', is: '```js\nopen\n```' },
    {
      name: 'an open fence of tildes is closed',
      note: '~~~~\nopen\n~~~',
      is: '~~~~\nopen\n~~~\n~~~~',
    },
    { name: 'a fence that only opens gets its end', note: 'a\n```', is: 'a\n```\n```' },
    { name: 'HTML becomes text', note: 'a <b onclick="x">c</b>', is: 'a \\<b onclick="x">c\\</b>' },
    { name: 'an open comment becomes text', note: '<!-- a\n\nb', is: '\\<!-- a\n\nb' },
    { name: 'an open Obsidian comment becomes text', note: 'a %%b', is: 'a \\%%b' },
    { name: 'a command of a template becomes text', note: '<%* a() %>', is: '<\\%* a() %>' },
    { name: 'an open formula becomes text', note: '$$a', is: '\\$$a' },
    { name: 'a script link becomes text', note: '[a](javascript:b)', is: '\\[a](javascript:b)' },
    {
      name: 'a hidden script link too',
      note: '[a](java&Tab;script:b)',
      is: '\\[a](java&Tab;script:b)',
    },
    { name: 'an image of data too', note: '![a](data:b)', is: '\\!\\[a](data:b)' },
    { name: 'what looks like a block id is text', note: 'a\n\n^h-0193', is: 'a\n\n\\^h-0193' },
    {
      name: 'a reference is written out',
      note: '[a][b] [b]\n\n[b]: https://c.d "e"',
      is: '[a](https://c.d "e") [b](https://c.d "e")',
    },
    {
      name: 'a definition that nothing uses is text',
      note: '[todo]: check',
      is: '\\[todo]: check',
    },
    {
      name: 'footnotes get a name of their own',
      note: 'a[^1]\n\n[^1]: b',
      is: 'a[^h-1-1]\n\n[^h-1-1]: b',
    },
    {
      name: 'quotes deeper than any person writes are text',
      note: '>'.repeat(60),
      is: `\\${'>'.repeat(60)}`,
    },
    { name: 'nothing comes of white space', note: ' \n\t\n', is: '' },
  ])('$name', ({ note, is }) => {
    expect(noteBlock(note, 'h-1')).toBe(is);
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(naughty, (note) => {
        const block = noteBlock(note, 'h-1');
        expect(noteBlock(block, 'h-1')).toBe(block);
      }),
      { numRuns: 500 },
    );
  });

  test('does not reach into what follows', () => {
    fc.assert(
      fc.property(naughty, (note) => {
        const page = rendered(`${noteBlock(note, 'h-1')}\n\nwhat follows [a] [x]\n`);
        const next = [...page.body.children].filter((block) => !block.matches('section')).at(-1);
        expect(next?.outerHTML).toBe('<p>what follows [a] [x]</p>');
      }),
      { numRuns: 500 },
    );
  });

  // What goes back over it again and again would take hours: the test itself would end first.
  test('comes to an end with hostile notes', () => {
    for (const sign of ['>', '[', '*a ', '`', '<b>', '~a', '_*a ', '![a ', '- ']) {
      expect(noteBlock(sign.repeat(20_000 / sign.length), 'h-1').length).toBeGreaterThan(9_000);
    }
  });
});

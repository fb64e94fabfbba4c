import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { quoteBlock } from '../../../utils/export/quoteBlock';
import { structuresIn } from '../../../utils/export/structuresIn';
import { profiles } from '../../../utils/export/template/profiles';
import { renderTemplate } from '../../../utils/export/template/renderTemplate';
import type { Template } from '../../../utils/export/template/Template';
import { naughty } from './naughty';
import { aHighlight, anArticle } from './records';
import { rendered } from './rendered';

vi.setConfig({ testTimeout: 60_000 });

const list = { html: '<ul><li>one &lt;b></li><li>t<em>w</em>o</li></ul>', quote: 'one <b>\ntwo' };
const table = {
  html: '<table><tr><th>Leaf</th><th>a|b</th></tr><tr><td>Green</td><td>2</td></tr></table>',
  quote: 'Leaf a|b\nGreen 2',
};
const code = {
  html: '<pre><code class="language-js">if (a &lt; b) {\n\n  *run*();\n}</code></pre>',
  quote: 'if (a < b) {\n\n  *run*();\n}',
};
const words = { html: '<p>all <strong>important</strong> words</p>', quote: 'all important words' };
const mixed = {
  html: `<h2>Head</h2><p>*stars* &amp;amp; <a href="https://tea.example/">tea</a></p>${list.html}`,
  quote: 'Head\n*stars* &amp; tea\none <b>\ntwo',
};
const all = { list, table, code, words, mixed };

interface Passage {
  readonly html: string;
  readonly quote: string;
}

function entryOf({ html, quote }: Passage) {
  const highlight = aHighlight(1, { quote, note: '' });
  const structures = structuresIn(html, [highlight]);
  const structureOf = () => structures.get(highlight.id) ?? null;
  return { entry: { article: anArticle(), highlights: [highlight] }, structureOf };
}

function body(source: string, passage: Passage, change: Partial<Template> = {}): string {
  const { entry, structureOf } = entryOf(passage);
  const template = { ...profiles.obsidian, properties: [], body: source, ...change };
  return renderTemplate(template, [entry], { structureOf })[0]?.text ?? '';
}

describe.each(Object.entries(all))('the Markdown of a passage: %s', (_, passage) => {
  const expected = quoteBlock(passage.quote, entryOf(passage).structureOf());

  test('in a quote is what our own Markdown has', () => {
    expect(expected).not.toBe(quoteBlock(passage.quote));
    expect(body('{{ highlights[0].markdown | blockquote }}', passage)).toBe(`${expected}\n`);
    expect(body('> {{ highlights[0].markdown }}', passage)).toBe(`${expected}\n`);
  });

  test.each(['obsidian', 'github', 'notion'] as const)('is in the profile %s', (name) => {
    const { entry, structureOf } = entryOf(passage);
    const [file] = renderTemplate(profiles[name], [entry], { structureOf });
    expect(`${file?.text}`).toContain(expected);
  });

  test('stands apart from what the template says beside it', () => {
    const source = '- See {{ highlights[0].markdown }} [open](https://open.example/)';
    const page = rendered(body(source, passage));
    const alone = rendered(body('- {{ highlights[0].markdown }}', passage));
    const link = page.querySelector('li > a, li > p > a[href="https://open.example/"]');
    expect(link?.textContent).toBe('open');
    for (const element of ['pre', 'table', 'li li', 'strong', 'h2'])
      expect(page.querySelector(element)?.outerHTML).toBe(alone.querySelector(element)?.outerHTML);
  });

  test('is its text where no Markdown is read, and where no more is known of it', () => {
    const whole = body('{{ highlights[0].markdown }}', passage, { language: 'text' });
    expect(whole).toBe(body('{{ highlights[0].text }}', passage, { language: 'text' }));
    const html = body('{{ highlights[0].markdown }}', passage, { language: 'html' });
    expect(html).toBe(body('{{ highlights[0].text }}', passage, { language: 'html' }));
    const unknown = { ...passage, html: '' };
    expect(body('{{ highlights[0].markdown }}', unknown)).toBe(
      body('{{ highlights[0].text }}', unknown),
    );
  });
});

test('a filter that takes it for text has it escaped', () => {
  const text = body('{{ highlights[0].markdown | upper }}', words);
  expect(rendered(text).querySelector('strong')).toBeNull();
});

test('Logseq takes nothing of it for a property or a block', () => {
  const passage = {
    html: '<p>key:: <em>value</em> ((block)) {{query}}</p>',
    quote: 'key:: value ((block)) {{query}}',
  };
  const text = body('- {{ highlights[0].markdown }}', passage, { language: 'logseq' });
  expect(text).toBe('- key:\\: *value* (\\(block)) {\\{query}}\n');
});

test('whatever its words are, they are words', () => {
  const escaped = (text: string) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  fc.assert(
    fc.property(naughty, naughty, (one, two) => {
      const [first, second] = [one, two].map((text) => text.replace(/\s+/g, ' ').trim());
      const passage = {
        html: `<ul><li>${escaped(first ?? '')}</li><li><em>in</em> ${escaped(second ?? '')}</li></ul>`,
        quote: `${first}\nin ${second}`,
      };
      for (const source of [
        '> {{ h.markdown }} x',
        'y {{ h.markdown | blockquote }}',
        '{{ h.markdown }}',
      ]) {
        const text = body(`{% assign h = highlights[0] %}${source}`, passage);
        const page = rendered(text);
        expect(page.querySelector('script, iframe, b, img, [href^="javascript" i]')).toBeNull();
      }
    }),
    { numRuns: 150 },
  );
});

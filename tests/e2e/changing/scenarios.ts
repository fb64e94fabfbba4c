import { atEnd, beforeArticle, home, paragraphs, proof } from '../../support/journey/marginalia';

/** The passage as an editor has changed it since. */
export const reworded = proof.replace('claimed to have', 'said that he had');

const filler =
  '<p>Somebody has put this in since. It is long enough to move all that stands below it by several lines, and it says nothing.</p>';

/** What a page may have become by the second visit; null where the passage is gone. */
export const scenarios: readonly (readonly [string, (html: string) => string, string | null])[] = [
  ['inserted', (html) => beforeArticle(html, filler.repeat(5)), proof],
  [
    'deleted',
    (html) => html.replace(paragraphs[0] ?? '', '').replace(paragraphs[1] ?? '', ''),
    proof,
  ],
  ['wrapped', (html) => html.replace('marvellous', '<em>marvel</em><b>lous</b>'), proof],
  ['nbsp', (html) => html.replace('claimed to have', 'claimed&nbsp;to\n  have'), proof],
  [
    'footnote',
    (html) => html.replace('marvellous', 'marvellous<sup>[3]</sup>'),
    proof.replace('marvellous', 'marvellous[3]'),
  ],
  ['edited words', (html) => html.replace(proof, reworded), reworded],
  ['moved', (html) => atEnd(html.replace(home, ''), home), proof],
  [
    'decoy: edited, and a verbatim copy elsewhere',
    (html) => atEnd(html.replace(proof, reworded), `<p>I read that ${proof}, and so it goes.</p>`),
    reworded,
  ],
  [
    'unseen: edited, and a verbatim copy that nobody sees',
    (html) =>
      html
        .replace(proof, reworded)
        .replace(
          '<main>',
          `<div hidden>${home}</div><script type="application/ld+json">${JSON.stringify({ articleBody: home })}</script><main>`,
        ),
    reworded,
  ],
  ['removed', (html) => html.replace(` ${proof}.`, '.'), null],
  ['paragraph gone', (html) => html.replace(home, ''), null],
  [
    'lookalike: gone, and something like it elsewhere',
    (html) =>
      atEnd(
        html.replace(home, ''),
        '<p>Somebody once told me that a gardener claimed to have a marvellous plan which his garden was too small to hold, and we laughed.</p>',
      ),
    null,
  ],
  [
    'another page',
    () =>
      `<!doctype html><title>Moved</title><main><h1>We have moved</h1>${filler.repeat(8)}</main>`,
    null,
  ],
];

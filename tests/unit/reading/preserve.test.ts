import { expect, test } from 'vitest';
import { resolveLinks } from '../../../utils/reading/addresses';
import { keepCode } from '../../../utils/reading/preserve/keepCode';
import { keepEmbeds } from '../../../utils/reading/preserve/keepEmbeds';
import { keepImages } from '../../../utils/reading/preserve/keepImages';
import { keepMath } from '../../../utils/reading/preserve/keepMath';
import { keepNotes } from '../../../utils/reading/preserve/keepNotes';
import { showHidden } from '../../../utils/reading/preserve/showHidden';
import { atOnce } from '../../../utils/text/atOnce';

const BASE = 'https://site.example/a/';
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const after = (html: string, pass: (copy: Document) => void) => {
  const copy = page(html);
  pass(copy);
  return copy.body.innerHTML;
};

test.each([
  [
    'a lazy picture',
    '<img src="data:image/gif;base64,AA" data-src="b.png">',
    '<img src="https://site.example/a/b.png">',
  ],
  [
    'the fitting one of a set',
    '<img srcset="s.png 300w, m,1.png 1500w, l.png 4000w">',
    '<img src="https://site.example/a/m,1.png">',
  ],
  [
    'a picture element',
    '<picture><source srcset="w.webp 2x"><img alt="A"></picture>',
    '<img alt="A" src="https://site.example/a/w.webp">',
  ],
  ['a counter of one pixel', '<img src="c.gif" width="1" height="1">x', 'x'],
  ['no script in an address', '<img src="javascript:x">', '<img>'],
])('pictures: %s', (_, html, kept) => {
  expect(after(html, (copy) => keepImages(copy, BASE))).toBe(kept);
});

test('a picture waiting for its noscript gets it', () => {
  const copy = page('<p><img class="lazy"><noscript></noscript></p>');
  const noscript = copy.querySelector('noscript');
  if (noscript) noscript.textContent = '<img src="/real.png">';
  keepImages(copy, BASE);
  expect(copy.querySelector('img')?.getAttribute('src')).toBe('https://site.example/real.png');
});

test.each([
  [
    'lines in elements',
    '<pre><code class="language-ts"><span class="line">a</span><span class="line">b</span></code></pre>',
    '<pre data-language="ts"><code>a\nb</code></pre>',
  ],
  [
    'lines already broken',
    '<pre><span class="line">a</span>\n<span class="line">b</span></pre>',
    '<pre><code>a\nb</code></pre>',
  ],
  [
    'a gutter beside',
    '<table><tbody><tr><td class="gutter"><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></tbody></table>',
    '<pre><code>a\nb</code></pre>',
  ],
  [
    'numbers and a button within',
    '<div class="highlight-source-js"><pre><i class="lineno">1</i>a<button>Copy</button></pre></div>',
    '<div class="highlight-source-js"><pre data-language="js"><code>a</code></pre></div>',
  ],
  ['links stay', '<pre>see <a href="#x">x</a></pre>', '<pre>see <a href="#x">x</a></pre>'],
  [
    'a table of facts stays',
    '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
    '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  ],
])('code: %s', (_, html, kept) => {
  expect(after(html, keepCode)).toBe(kept);
});

test('formulas stand aside as text and come back as MathML', () => {
  const copy = page(
    '<p>a <span class="katex"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math><i>x</i></span></p>',
  );
  const restore = keepMath(copy);
  expect(copy.body.textContent).toBe('a x_1');
  restore(copy.body);
  expect(copy.querySelector('p > math')?.getAttribute('alttext')).toBe('x_1');
  expect(copy.querySelector('annotation, semantics, .katex')).toBeNull();
});

test('a page cannot ask for a formula that is not its own', () => {
  const copy = page('<p><b data-kept-formula="0">b</b><math><mi>x</mi></math></p>');
  keepMath(copy)(copy.body);
  expect(copy.querySelectorAll('math').length).toBe(1);
  expect(copy.querySelector('b')?.textContent).toBe('b');
});

test('notes that were lost come back in the order of their links', () => {
  const copy = page(
    '<div><p>a<a href="#n2">[2]</a> b<a href="#n1">[1]</a> <a href="#top">contents</a></p></div><footer><p id="n1">One</p><p id="n2">Two</p></footer>',
  );
  const restore = keepNotes(copy);
  copy.querySelector('footer')?.remove();
  const article = copy.querySelector('div');
  if (article) restore(article);
  expect(
    [...copy.querySelectorAll('section li')].map(({ id, textContent }) => [id, textContent]),
  ).toEqual([
    ['n2', 'Two'],
    ['n1', 'One'],
  ]);
});

test('notes that came through are not said twice', () => {
  const copy = page('<div><p>a<a href="#n1">1</a></p><p id="n1">One</p></div>');
  const restore = keepNotes(copy);
  restore(copy.body);
  expect(copy.querySelector('section')).toBeNull();
});

test('what hides most of the page is shown, a menu is not', () => {
  const copy = page(
    `<nav hidden>menu</nav><main aria-hidden="true" style="visibility:hidden">${'text '.repeat(50)}</main>`,
  );
  showHidden(copy);
  expect(copy.querySelector('main')?.getAttributeNames()).toEqual([]);
  expect(copy.querySelector('nav')?.hasAttribute('hidden')).toBe(true);
});

test('films become links', () => {
  expect(
    after(
      '<iframe src="//film.example/1" title="A film"></iframe><video><source src="v.mp4"></video>',
      (copy) => keepEmbeds(copy.body, BASE),
    ),
  ).toBe(
    '<p><a href="https://film.example/1">A film</a></p><p><a href="https://site.example/a/v.mp4">site.example</a></p>',
  );
});

test('links become absolute; those within the page stay fragments', () => {
  expect(
    after(
      `<base href="/b/"><a href="c">1</a><a href="#d">2</a><a href="${BASE}#e">3</a><a href="javascript:f()">4</a><a href="mailto:g@h.example">5</a>`,
      (copy) => atOnce(resolveLinks(copy, 'https://site.example/b/', BASE)),
    ),
  ).toBe(
    '<a href="https://site.example/b/c">1</a><a href="#d">2</a><a href="#e">3</a><a>4</a><a href="mailto:g@h.example">5</a>',
  );
});

import { expect, test } from 'vitest';
import { pagePicture } from '../../../utils/reading/pagePicture';

const BASE = 'https://example.org/articles/one';
const json = (image: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', image })}</script>`;
const og = (content: string) => `<meta property="og:image" content="${content}">`;
const twitter = '<meta name="twitter:image" content="https://example.org/t.png">';

test.each([
  ['Open Graph', og('https://cdn.example/a.jpg'), 'https://cdn.example/a.jpg'],
  [
    'Open Graph before a card',
    twitter + og('https://cdn.example/a.jpg'),
    'https://cdn.example/a.jpg',
  ],
  ['a card', twitter, 'https://example.org/t.png'],
  ['a relative address', og('/img/a.png'), 'https://example.org/img/a.png'],
  ['JSON-LD', json('https://example.org/j.png'), 'https://example.org/j.png'],
  ['a list of objects', json([{ url: 'https://example.org/o.png' }]), 'https://example.org/o.png'],
  ['an ImageObject', json({ contentUrl: '/c.png' }), 'https://example.org/c.png'],
  ['nothing', '<img src="https://example.org/body.png">', null],
  ['a picture within the address', og('data:image/png;base64,AAAA'), null],
  ['a script', og('javascript:alert(1)'), null],
  ['a script before a card', og('javascript:alert(1)') + twitter, 'https://example.org/t.png'],
  ['an endless address', og(`https://example.org/${'a'.repeat(3_000)}`), null],
  ['nonsense', json({ url: { url: 1 } }), null],
])('%s', (_, head, picture) => {
  const page = new DOMParser().parseFromString(head, 'text/html');
  expect(pagePicture(page, BASE)).toBe(picture);
});

import { expect, test } from 'vitest';
import { pictureSources } from '@/components/reader/pictures/pictureSources';

test('the pictures of the web are told each once, waiting or loaded; those of the article itself are not', () => {
  const { body } = new DOMParser().parseFromString(
    `<body><img data-src="https://a.example/1.png"><img src="https://a.example/2.png">
    <img src="blob:x" data-src="https://a.example/1.png"><img src="data:image/png;base64,AA"><img>`,
    'text/html',
  );
  expect(pictureSources(body)).toEqual(['https://a.example/1.png', 'https://a.example/2.png']);
});

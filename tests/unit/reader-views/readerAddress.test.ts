import { expect, test } from 'vitest';
import { parseReaderAddress } from '@/components/reader/readerAddress';

const article = '01939d2c-7a40-7cc1-8a6f-3b1f6a3c2d11';
const highlight = '01939d2c-7a40-7cc1-8a6f-3b1f6a3c2d12';

test.each([
  {
    query: `?article=${article}&highlight=${highlight}`,
    want: { article, highlight, images: 'hold' },
  },
  { query: `?article=${article}`, want: { article, highlight: null, images: 'hold' } },
  { query: `?article=${article}&images=load`, want: { article, highlight: null, images: 'load' } },
  { query: `?article=${article}&images=yes`, want: { article, highlight: null, images: 'hold' } },
  { query: '?article=../secret', want: { article: null, highlight: null, images: 'hold' } },
  { query: '', want: { article: null, highlight: null, images: 'hold' } },
])('$query', ({ query, want }) => expect(parseReaderAddress(query)).toEqual(want));

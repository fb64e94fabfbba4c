import { expect, test } from 'vitest';
import { parseReaderAddress } from '@/components/reader/readerAddress';

const article = '01939d2c-7a40-7cc1-8a6f-3b1f6a3c2d11';
const highlight = '01939d2c-7a40-7cc1-8a6f-3b1f6a3c2d12';

const plain = { article, highlight: null, images: 'hold', fromList: false };

test.each([
  { query: `?article=${article}&highlight=${highlight}`, want: { ...plain, highlight } },
  { query: `?article=${article}`, want: plain },
  { query: `?article=${article}&images=load`, want: { ...plain, images: 'load' } },
  { query: `?article=${article}&images=yes`, want: plain },
  { query: `?article=${article}&from=list`, want: { ...plain, fromList: true } },
  { query: `?article=${article}&from=elsewhere`, want: plain },
  { query: '?article=../secret', want: { ...plain, article: null } },
  { query: '', want: { ...plain, article: null } },
])('$query', ({ query, want }) => expect(parseReaderAddress(query)).toEqual(want));

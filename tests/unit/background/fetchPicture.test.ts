import { afterEach, expect, test, vi } from 'vitest';
import { fetchPicture } from '@/entrypoints/background/fetchPicture';

const ADDRESS = 'https://pictures.example/a.png';
const MEGABYTE = 1_000_000;

afterEach(() => vi.unstubAllGlobals());

/** Answers every request so; tells what was asked for, and whether the answer was read to its end. */
function answering(response: () => Response) {
  const fetched = vi.fn(async (_: string, __: RequestInit) => response());
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const picture = (type: string, bytes = 3) =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });

test('a picture comes with its type, asked for without cookies or referrer', async () => {
  const fetched = answering(() => picture('image/PNG; charset=binary'));
  const got = await fetchPicture(ADDRESS);
  expect(got).toMatchObject({ type: 'image/png' });
  expect(typeof got === 'object' && got.bytes.byteLength).toBe(3);
  const [address, options] = fetched.mock.calls[0] ?? [];
  expect(address).toBe(ADDRESS);
  expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test.each([
  ['a page', () => picture('text/html')],
  ['a drawing that can ask for other files', () => picture('image/svg+xml')],
  ['nothing of a kind', () => new Response('x', { headers: {} })],
  ['an error', () => new Response('', { status: 404, headers: { 'content-type': 'image/png' } })],
])('%s is no picture', async (_, response) => {
  answering(response);
  expect(await fetchPicture(ADDRESS)).toBe('failed');
});

test('what does not come is waited for no longer than a while', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_, fail) => signal?.aborted && fail(signal.reason)),
  );
  expect(await fetchPicture(ADDRESS)).toBe('failed');
});

test('what cannot be reached is no picture', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await fetchPicture(ADDRESS)).toBe('failed');
});

test('a picture without end is read no further than a picture may be long', async () => {
  let given = 0;
  const endless = new ReadableStream({
    pull(controller) {
      given += MEGABYTE;
      controller.enqueue(new Uint8Array(MEGABYTE));
    },
  });
  answering(() => new Response(endless, { headers: { 'content-type': 'image/gif' } }));
  expect(await fetchPicture(ADDRESS)).toBe('tooLarge');
  expect(given).toBeLessThan(12 * MEGABYTE);
});

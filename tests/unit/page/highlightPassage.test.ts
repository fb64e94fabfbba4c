import { afterEach, expect, test, vi } from 'vitest';
import type { PageToBackground } from '../../../utils/messaging/protocol';
import { highlightPassage } from '../../../utils/page/highlightPassage';
import { passage } from '../../support/freshLibrary';

const own = window.location.href.split('#')[0] ?? '';

afterEach(() => {
  window.location.href = own;
});

function aLibrary() {
  return {
    isSaved: vi.fn(async () => true),
    highlight: vi.fn(async () => ({ id: '0192', known: null, undo: { sequence: 1, at: 1 } })),
  };
}

const mark = (library: ReturnType<typeof aLibrary>, address: string) =>
  highlightPassage(
    document,
    library as unknown as PageToBackground,
    { address, passage: passage('some words') },
    'yellow',
  );

test('a passage is sent with the address of the page that it was read on', async () => {
  const library = aLibrary();
  await mark(library, own);
  expect(library.highlight).toHaveBeenCalledWith(expect.objectContaining({ address: own }));
});

test('another place on the same page, gone to meanwhile, is no other page', async () => {
  const library = aLibrary();
  window.location.hash = 'part';
  await mark(library, own);
  expect(library.highlight).toHaveBeenCalled();
});

test('where the page went on since the passage was read, nothing is highlighted', async () => {
  const library = aLibrary();
  await expect(mark(library, `${own}before`)).rejects.toMatchObject({ code: 'otherPage' });
  expect(library.highlight).not.toHaveBeenCalled();
});
